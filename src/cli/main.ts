import manifest from '../../package.json' with { type: 'json' };
import { EXIT, type ExitCode } from './exit-codes.ts';

const { version } = manifest;

/**
 * Runs pyprep and gives its exit code. `builtIn` is the folder of the compiled built-in decks. The version is told before
 * anything else is loaded: shells and installers ask for it.
 */
export async function main(process: NodeJS.Process, builtIn: string): Promise<ExitCode> {
  const [first] = process.argv.slice(2);
  if (first === '--version' || first === '-V') {
    // A pipe whose reader went away has what it wanted.
    process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code !== 'EPIPE') process.exitCode = EXIT.user;
    });
    process.stdout.write(`${version}\n`);
    return EXIT.done;
  }
  const { runCommand } = await import('./run.ts');
  return runCommand(process, builtIn, version);
}
