import { MENDED, type TextRule } from './text-rule.ts';

/** Lines end by a newline alone, whoever wrote them, so that two people's changes do not touch every line. */
export const lineEnds: TextRule = {
  find: ({ raw, text }) => {
    const first = raw.replace(/^\uFEFF/, '').indexOf('\r\n');
    if (first === -1) return [];
    const count = raw.split('\r\n').length - 1;
    const what = count === 1 ? 'a line ends' : `${count} lines end`;
    return [{ at: Math.min(first, text.length), message: `${what} in CR LF instead of LF`, edit: MENDED }];
  },
};
