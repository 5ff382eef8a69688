import { meant } from '../core/nearest.ts';
import { RATINGS, type Rating } from '../core/rating.ts';
import { UserError } from '../core/user-error.ts';

/** A rating by its name or number. Throws UserError where it is none. */
export function rating(text: string): Rating {
  const found = RATINGS.find((name, i) => name === text || String(i + 1) === text);
  if (found) return found;
  throw new UserError(
    `There is no rating "${text}".`,
    meant(text, RATINGS, 'It is again, hard, good or easy, or 1 to 4.'),
  );
}
