import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { UserError } from '../core/user-error.ts';

/** The editor that the person set, else the environment's; null where there is none. */
export function editorCommand(setting: string | null, env: NodeJS.ProcessEnv): string | null {
  return setting || env['VISUAL'] || env['EDITOR'] || null;
}

/** The arguments with which an editor opens a file at a line, from 1. */
export function atLine(command: string, file: string, line: number): string[] {
  const program = basename(command.trim().split(/\s+/)[0] ?? '');
  if (/^(code|code-insiders|codium|cursor)$/.test(program)) return ['-g', `${file}:${line}`];
  if (/^(subl|zed|hx|helix)$/.test(program)) return [`${file}:${line}`];
  if (/^(n?vim?|gvim|mvim|view|nano|pico|emacs\w*|micro|joe|kak|ed)$/.test(program))
    return [`+${line}`, file];
  return [file];
}

/**
 * Opens a file in an editor on this terminal and waits for its end. The command may hold arguments and is run by the
 * shell, as git does. Throws UserError where it cannot be started or fails.
 */
export async function edit(command: string, file: string, line = 1): Promise<void> {
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn('sh', ['-c', `${command} "$@"`, command, ...atLine(command, file, line)], {
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) {
    throw new UserError(
      `The editor "${command}" ended with ${code ?? 'a signal'}.`,
      'Choose another: pyprep config set editor NAME',
    );
  }
}
