import manifest from '../../package.json' with { type: 'json' };
import type { PythonVersion } from '../core/card.ts';
import { type Card, cardId } from '../core/card.ts';
import { visible } from '../core/visible.ts';
import type { Library } from './library.ts';

/** What to send about a card that is wrong: enough to find it, nothing about the person. */
export function reportText(card: Card, library: Library, python: PythonVersion): string {
  const { file, builtIn } = library.place(card);
  return [
    `  To report this card, send these lines and what is wrong to ${builtIn ? manifest.bugs.url : 'whoever wrote the deck'}:`,
    '',
    `  card: ${cardId(card)} (answer ${card.hash})`,
    `  deck: ${visible(file)}:${card.line}`,
    `  pyprep ${manifest.version}, answers for Python ${python}`,
  ].join('\n');
}
