import type { CardProgress } from '../core/progress.ts';
import { visible } from '../core/visible.ts';
import type { CardFrontView } from './card-json.ts';
import { codeBlock } from './code-block.ts';
import { table } from './layout.ts';
import type { Style } from './style.ts';
import { minutes, moment, plural } from './words.ts';

export interface ReviewLine {
  readonly at: string;
  readonly mode: string;
  readonly rating: string;
  readonly verdict: string | null;
  readonly typed: string | null;
  readonly ms: number;
  readonly due: string | null;
  readonly ease: number;
  readonly interval: number;
}

export interface ShowView {
  readonly [key: string]: unknown;
  readonly card: CardFrontView & { readonly solution: string; readonly explain: string };
  readonly python: string;
  readonly checkedOn: string | null;
  /** The deck's file and line. */
  readonly file: string;
  readonly progress: CardProgress | null;
  readonly reviews: readonly ReviewLine[];
  /** The person's last attempt at a code card. */
  readonly attempt: string | null;
}

/** Where the card stands and how it came there. */
export function historyText({ card, progress, reviews, file, attempt }: ShowView, style: Style): string {
  const { paint } = style;
  const lines = [paint.dim(`  ${card.id} · ${visible(file)}`)];
  if (progress) lines.push(`  ${standing(progress)}`);
  else lines.push('  Never asked.');
  if (attempt !== null) lines.push('', paint.dim('  Your last attempt:'), codeBlock(attempt, style));
  if (reviews.length > 0) {
    const rows = reviews.map(({ at, mode, rating, ms, due }) => [
      moment(at),
      mode,
      rating,
      minutes(ms),
      due ? `due ${moment(due)}` : '',
    ]);
    lines.push('', table(rows).replace(/^/gm, '  '));
  }
  return lines.join('\n');
}

function standing(card: CardProgress): string {
  const parts = [card.state, card.due ? `due ${moment(card.due)}` : null, `ease ${card.ease.toFixed(2)}`];
  parts.push(`interval ${card.interval} d`, plural(card.reps, 'review'), plural(card.lapses, 'lapse'));
  if (card.suspended) parts.push('suspended');
  if (card.buried) parts.push(`buried until ${card.buried}`);
  if (card.memory) parts.push(`stability ${card.memory.stability.toFixed(1)} d`);
  return parts.filter((part) => part !== null).join(' · ');
}
