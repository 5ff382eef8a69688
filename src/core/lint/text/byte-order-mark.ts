import { MENDED, type TextRule } from './text-rule.ts';

/** A byte-order mark says nothing in UTF-8, and some programs stumble over it. */
export const byteOrderMark: TextRule = {
  find: ({ raw }) =>
    raw.startsWith('\uFEFF')
      ? [{ at: 0, message: 'the file starts with a byte-order mark', edit: MENDED }]
      : [],
};
