import type { OpenCard } from '../card.ts';
import type { Rating } from '../rating.ts';
import type { CardType, Verdict } from './card-type.ts';
import { fromJson } from './judged.ts';

function parse(raw: unknown): boolean | boolean[] | undefined {
  if (typeof raw === 'boolean') return raw;
  return Array.isArray(raw) && raw.every((tick) => typeof tick === 'boolean') ? raw : undefined;
}

function judge(card: OpenCard, answer: readonly boolean[] | boolean | null): Verdict {
  const said = card.points.filter((_, i) => (typeof answer === 'object' ? answer?.[i] === true : answer));
  const missed = card.points.filter((point) => point.must && !said.includes(point));
  const share = said.length / card.points.length;
  const right = missed.length === 0 && share >= 2 / 3;
  const verdict = { right, byMachine: false, rating: rate(right, share) };
  if (missed.length === 0) return verdict;
  return { ...verdict, most: 'hard', note: `A must was missed: ${missed.map(({ say }) => say).join(' ')}` };
}

/** All musts and two thirds of the points are good, under half is again, what lies between is hard. */
function rate(right: boolean, share: number): Rating {
  if (right) return 'good';
  return share < 1 / 2 ? 'again' : 'hard';
}

/** An interviewer's question, answered aloud; the person ticks which points were said. */
export const open: CardType<'open'> = {
  type: 'open',
  title: 'answer aloud',
  byMachine: false,
  form: 'true, false or a JSON list of them: which points were said',
  parse,
  read: (text) => parse(fromJson(text)),
  judge,
  solution: (card) => card.answer,
  snippets: () => [],
};
