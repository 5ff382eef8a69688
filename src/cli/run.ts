import { UserError } from '../core/user-error.ts';
import { writeError } from '../store/file-error.ts';
import { type Context, createContext } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { run } from './program.ts';

/**
 * Runs pyprep and gives its exit code: the arguments choose a command, the command does its work on a context, and here
 * alone errors become a line and a code.
 */
export async function runCommand(
  process: NodeJS.Process,
  builtIn: string,
  version: string,
): Promise<ExitCode> {
  const argv = process.argv.slice(2);
  let context: Context | undefined;
  let failed: ExitCode | undefined;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe went away: whatever it wanted, it has.
    if (error.code === 'EPIPE') return;
    failed = tell(writeError('The standard output', error), process.stderr, version);
    // Where all else is done, nobody waits for what is returned.
    process.exitCode = failed;
  });
  try {
    await run(
      argv,
      (flags) => {
        context = createContext(process, flags, builtIn);
        return context;
      },
      version,
    );
    return failed ?? context?.exitCode ?? EXIT.done;
  } catch (error) {
    return tell(error, process.stderr, version);
  }
}

function tell(error: unknown, stderr: NodeJS.WriteStream, version: string): ExitCode {
  if (error instanceof UserError) {
    stderr.write(`pyprep: ${error.message}\n${error.hint ? `  ${error.hint}\n` : ''}`);
    return EXIT.user;
  }
  const { name, code, exitCode, message, stack, cause } = error as Error & {
    code?: string;
    exitCode?: number;
  };
  if (name === 'ExitPromptError') return EXIT.interrupted;
  if (name === 'AbortPromptError') return cause === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
  if (code?.startsWith('commander.')) {
    if (exitCode === 0) return EXIT.done;
    stderr.write(`pyprep: ${message.replace(/^error: /, '')}\n`);
    return EXIT.user;
  }
  stderr.write(
    `pyprep: this is a bug in pyprep ${version}, Node ${process.versions.node}. Nothing that was answered is lost.\n` +
      `Please report it with what you did and these lines:\n\n${stack ?? String(error)}\n`,
  );
  return EXIT.bug;
}
