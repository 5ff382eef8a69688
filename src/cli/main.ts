import { writeSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { EXIT, type ExitCode } from './exit-codes.ts';

const { version } = manifest;

/**
 * Runs pyprep and gives its exit code. `builtIn` is the folder of the compiled built-in decks. The version is told before
 * anything else is loaded: shells and installers ask for it.
 */
export async function main(process: NodeJS.Process, builtIn: string): Promise<ExitCode> {
  const [first] = process.argv.slice(2);
  if (first === '--version' || first === '-V') return tellVersion();
  const { runCommand } = await import('./run.ts');
  return runCommand(process, builtIn, version);
}

/** Written past `process.stdout`, for which Node loads all of its sockets; nothing else is loaded for it either. */
function tellVersion(): ExitCode {
  try {
    writeSync(1, `${version}\n`);
  } catch (error) {
    // A pipe whose reader went away has what it wanted.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') return EXIT.user;
  }
  return EXIT.done;
}
