import type { CardType } from './card-type.ts';
import { fromJson } from './judged.ts';
import { shownCode } from './shown-code.ts';

const asBoolean = (raw: unknown) => (typeof raw === 'boolean' ? raw : undefined);

/** A question whose answer one recalls before it is shown; the person says whether it came. */
export const recall: CardType<'recall'> = {
  type: 'recall',
  title: 'recall',
  byMachine: false,
  form: 'true or false: whether it was recalled',
  parse: asBoolean,
  read: (text) => asBoolean(fromJson(text)),
  judge: (_card, answer) => {
    const right = answer === true;
    return { right, byMachine: false, rating: right ? 'good' : 'again' };
  },
  solution: (card) => card.answer,
  snippets: shownCode,
};
