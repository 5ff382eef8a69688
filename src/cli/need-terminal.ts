import { UserError } from '../core/user-error.ts';
import type { Context } from './context.ts';

/** Throws UserError unless a person can be asked; `instead` says what to do where nobody can. */
export function needTerminal(context: Context, instead: string): void {
  if (context.stdin.isTTY && context.stderr.isTTY) return;
  throw new UserError('This asks questions, and there is no terminal to ask them on.', instead);
}
