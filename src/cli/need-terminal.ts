import { UserError } from '../core/user-error.ts';
import type { Context } from './context.ts';

/** Whether a person can be asked: questions go to stderr, answers come from stdin. */
export function isTerminal({ stdin, stderr }: Context): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}

/** Throws UserError unless a person can be asked; `instead` says what to do where nobody can. */
export function needTerminal(context: Context, instead: string): void {
  if (isTerminal(context)) return;
  throw new UserError('This asks questions, and there is no terminal to ask them on.', instead);
}
