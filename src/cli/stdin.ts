import { readFile } from 'node:fs/promises';
import { UserError } from '../core/user-error.ts';
import { errorCode, readError } from '../store/file-error.ts';
import type { Context } from './context.ts';

/** How messages name a file, or standard input for `-`. */
export function inputName(file: string): string {
  return file === '-' ? 'stdin' : file;
}

/** All of standard input as text, without the last newline and without a byte order mark. */
export async function readInput({ stdin }: Context): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\n$/, '');
}

/** A file's text, or standard input for `-`. Throws UserError where it cannot be read. */
export async function readFileOrInput(context: Context, file: string): Promise<string> {
  if (file === '-') return readInput(context);
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UserError(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new UserError(`${file} is a folder, not a file.`);
    throw readError(file, error);
  }
}
