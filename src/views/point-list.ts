import { wrap } from './layout.ts';
import { inline } from './markup.ts';
import type { Style } from './style.ts';

interface PointLine {
  readonly say: string;
  readonly must: boolean;
}

/** The points of an open question with their ticks; a star marks those that an interviewer would miss. */
export function pointList(
  points: readonly PointLine[],
  style: Style,
  ticked: readonly boolean[],
  cursor = -1,
): string[] {
  return points.map(({ say, must }, i) => {
    const sign = i === cursor ? style.paint.accent('›') : ' ';
    const tick = ticked[i] ? style.paint.right('[x]') : '[ ]';
    const body = wrap(inline(say.replaceAll('\n', ' '), style), style.width - 1, 13).trimStart();
    return `  ${sign} ${style.paint.accent(String(i + 1))} ${tick} ${must ? style.paint.warn('*') : ' '} ${body}`;
  });
}
