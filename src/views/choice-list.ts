import { wrap } from './layout.ts';
import { inline } from './markup.ts';
import { mark, type Style } from './style.ts';

/** Numbered options, each wrapped behind its number; the one at `cursor` (from 0) marked. */
export function choiceList(options: readonly string[], style: Style, cursor = -1): string[] {
  return options.map((option, i) => {
    const sign = i === cursor ? style.paint.accent(style.plain ? '>' : '›') : ' ';
    const body = wrap(inline(option.replaceAll('\n', ' '), style), style.width - 1, 7).trimStart();
    return `  ${sign} ${style.paint.accent(String(i + 1))}  ${body}`;
  });
}

/** The options as they stood, once one was chosen: the right one ticked, the chosen wrong one crossed out. */
export function choiceResult(
  options: readonly { readonly text: string; readonly right?: boolean; readonly letter: string }[],
  chosen: string | null,
  style: Style,
): string {
  return options
    .map(({ text, right, letter }, i) => {
      const sign = right ? mark(style, 'right') : letter === chosen ? mark(style, 'wrong') : ' ';
      const body = wrap(inline(text.replaceAll('\n', ' '), style), style.width - 1, 7).trimStart();
      return `  ${sign} ${style.paint.accent(String(i + 1))}  ${right ? body : style.paint.dim(body)}`;
    })
    .join('\n');
}
