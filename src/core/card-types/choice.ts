import type { Choice, ChoiceCard } from '../card.ts';
import { seeded, shuffle } from '../random.ts';
import type { CardType } from './card-type.ts';
import { judged } from './judged.ts';
import { shownCode } from './shown-code.ts';

/** An option with the letter that it has in the deck's own order, whatever the order in which it is shown. */
export interface LetteredChoice extends Choice {
  readonly letter: string;
}

/** The options in the deck's order. */
export function letteredChoices(card: Pick<ChoiceCard, 'choices'>): LetteredChoice[] {
  return card.choices.map((choice, i) => ({ ...choice, letter: String.fromCharCode(97 + i) }));
}

/** The options in the order in which they are shown; the same for the same card and seed. */
export function shuffledChoices(card: ChoiceCard, seed: string): LetteredChoice[] {
  return shuffle(letteredChoices(card), seeded(`${card.topic}/${card.id} ${seed}`));
}

function parse(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const letter = raw.trim().toLowerCase();
  return /^[a-d]$/.test(letter) ? letter : undefined;
}

export const choice: CardType<'choice'> = {
  type: 'choice',
  title: 'choose',
  byMachine: true,
  form: 'the letter of an option, a to d',
  parse,
  read: parse,
  beyond: (card, answer) => {
    const letters = letteredChoices(card).map(({ letter }) => letter);
    if (letters.includes(answer)) return null;
    return `This card's options are ${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}.`;
  },
  judge: (card, answer) => {
    if (answer === null) return judged(false);
    const chosen = letteredChoices(card).find(({ letter }) => letter === answer);
    if (!chosen) return judged(false, { note: `There is no option ${answer}.` });
    return judged(chosen.right === true, chosen.why === undefined ? {} : { note: chosen.why });
  },
  solution: (card) => {
    const right = letteredChoices(card).find((option) => option.right);
    return right ? `${right.letter}) ${right.text}` : '';
  },
  snippets: shownCode,
};
