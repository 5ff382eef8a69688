import { RATINGS, type Rating } from '../core/rating.ts';
import { hintLine } from './hint.ts';
import { columns } from './layout.ts';
import type { Style } from './style.ts';

/** A rating that may be given, and the interval that it would give. */
export interface RatingKey {
  readonly rating: Rating;
  readonly label: string;
}

/** Without colours a mark, since nothing else tells what Space would give. */
function chosenKey(text: string, style: Style): string {
  return style.colour ? style.paint.cursor(text) : `›${text}`;
}

/** `1 again 1m   2 hard 6m …` with the chosen one marked, and the other keys behind or below it. */
export function ratingBar(keys: readonly RatingKey[], chosen: Rating, style: Style): string {
  const narrow = style.width < 60;
  const shown = keys.map(({ rating, label }) => {
    const number = RATINGS.indexOf(rating) + 1;
    const text = `${rating} ${label}`.trimEnd();
    return rating === chosen
      ? chosenKey(`${number} ${text}`, style)
      : `${style.paint.accent(String(number))} ${text}`;
  });
  const ratings = narrow
    ? [shown.slice(0, 2), shown.slice(2)]
        .filter((row) => row.length > 0)
        .map((row) => `  ${row.join('   ')}`)
        .join('\n')
    : `  ${shown.join('   ')}`;
  const others = narrow
    ? 'u undo  s b e  ? help  q quit'
    : 'u undo  s suspend  b bury  e edit  ? help  q quit';
  const fits = !narrow && columns(ratings) + others.length + 6 <= style.width;
  return ratings + (fits ? `      ${style.paint.dim(others)}` : `\n${hintLine(others, style)}`);
}
