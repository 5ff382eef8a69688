import { visible } from './visible.ts';

/**
 * What the person can put right: told as one clear line on stderr, exit code 2. Anything else that is thrown is a bug.
 * `message` says what happened and where; `hint` what to do next. Names of files and cards
 * in them go to the terminal as characters.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(visible(message));
    this.hint = hint === undefined ? undefined : visible(hint);
  }
}
