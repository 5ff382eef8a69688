import type { LintRule } from './rule.ts';

/** The official documentation of no fixed version, or a PEP. */
const OFFICIAL =
  /^https:\/\/(docs\.python\.org\/3\/[\w./-]*(#[\w.%:-]+)?|peps\.python\.org\/pep-\d{4}\/(#[\w.-]+)?)$/;
const FIXED_VERSION = /^https?:\/\/docs\.python\.org\/(?:\w+\/)?3\.\d+\//;

/** A link is one that still holds next year; in strict mode it is the official documentation or a PEP. */
export const linkForm: LintRule = {
  find: ({ cards }, strict) =>
    cards.flatMap(({ id, source }) => {
      const wrong = source === undefined ? undefined : fault(source, strict);
      return wrong ? [{ card: id, path: ['source'], ...wrong }] : [];
    }),
};

function fault(source: string, strict: boolean): { message: string; hint: string } | undefined {
  if (FIXED_VERSION.test(source)) {
    return {
      message: 'the link names one version of the documentation',
      hint: 'write https://docs.python.org/3/…',
    };
  }
  if (source.startsWith('http://'))
    return { message: 'the link is not encrypted', hint: 'write https:// instead' };
  if (!strict || OFFICIAL.test(source)) return undefined;
  return {
    message: 'the source is neither a page of docs.python.org/3 nor a PEP',
    hint: 'as https://docs.python.org/3/page.html#section or https://peps.python.org/pep-0000/',
  };
}
