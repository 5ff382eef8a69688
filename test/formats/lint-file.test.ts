import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintFile } from '../../src/formats/lint-file.ts';
import { parseDeck } from '../../src/formats/yaml.ts';

const SCHEMA = '# yaml-language-server: $schema=./deck.schema.json\n';
const HEAD = 'topic: own\ntitle: T\nsummary: S.\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const lint = (text: string | Uint8Array, strict = false) =>
  lintFile(typeof text === 'string' ? bytes(text) : text, 'own.yaml', {
    strict,
    schema: './deck.schema.json',
  });
const told = (text: string) =>
  lint(text).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);

/** A deck with comments, odd spacing and one of everything that a machine can mend. */
const WORN = `${HEAD}# a comment stays   
cards:
- id:   first   # so does this one
  type: recall
  level: mid
  prompt: "Is 1 == True?"  
  answer: True   # a boolean, not text
  explain: >
    Because   bool is
    an int.
- {id: second, type: output, level: mid, prompt: Q, explain: E.,
   code: 'print(7)', answer: 7}
- id: third
  type: output
  level: mid
  prompt: Q?
  code: |  
    x = 1  
    print("a ")	
  answer: |
    a 
  explain: E.
`;
const MENDED = `${SCHEMA}${HEAD}# a comment stays
cards:
- id:   first   # so does this one
  type: recall
  level: mid
  prompt: "Is 1 == True?"
  answer: "True"   # a boolean, not text
  explain: >
    Because   bool is
    an int.
- {id: second, type: output, level: mid, prompt: Q, explain: E.,
   code: 'print(7)', answer: "7"}
- id: third
  type: output
  level: mid
  prompt: Q?
  code: |
    x = 1
    print("a ")
  answer: |
    a 
  explain: E.
`;

test('what a machine can mend is mended, and every other byte stays', () => {
  expect(lint(WORN).mended).toBe(MENDED);
});

test('what was mended has nothing left to mend', () => {
  expect(lint(MENDED)).toMatchObject({ problems: [], mended: null });
});

test('each problem is told with its place, in the order of the file', () => {
  expect(told(WORN)).toEqual([
    '1:1 schema-line: the line is missing by which editors find the schema of decks',
    '4:18 trailing-blanks: there are blanks at the end of this line',
    '9:26 trailing-blanks: there are blanks at the end of this line',
    '10:11 format: `answer` must be text, not a boolean',
    '15:30 format: `answer` must be text, not a number',
    '20:10 trailing-blanks: there are blanks at the end of this line',
    '21:10 trailing-blanks: there are blanks at the end of this line',
    '22:16 trailing-blanks: there are blanks at the end of this line',
  ]);
});

test('a byte-order mark and CR LF are mended, alone or with all else', () => {
  expect(lint(`\uFEFF${MENDED}`).mended).toBe(MENDED);
  expect(lint(MENDED.replaceAll('\n', '\r\n')).mended).toBe(MENDED);
  expect(lint(`\uFEFF${WORN.replaceAll('\n', '\r\n')}`).mended).toBe(MENDED);
  expect(told(`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`)).toEqual([
    '1:1 byte-order-mark: the file starts with a byte-order mark',
    '1:51 line-ends: 26 lines end in CR LF instead of LF',
  ]);
});

describe('blanks at the end of a line stay', () => {
  test('in code with a text of several lines, where they may be printed', () => {
    const code = 'code: |\n      print("""a \n      b""")\n';
    const text = `${SCHEMA}${HEAD}cards:\n  - id: a\n    type: output\n    level: mid\n    prompt: Q\n    ${code}    answer: ""\n    explain: E.\n`;
    expect(lint(text).mended).toBeNull();
  });

  test('behind a backslash, which keeps them in a quoted text', () => {
    const text = `${SCHEMA}topic: own\ntitle: "a\\ \n  b"\nsummary: S.\ncards: []\n`;
    expect(lint(text).mended).toBeNull();
  });
});

test('a schema line may stand below other comments, and name any place', () => {
  const text = `# Copyright\n# yaml-language-server: $schema=https://example.org/deck.schema.json\n${HEAD}cards: []\n`;
  expect(told(text)).toEqual([]);
});

test('a rule’s finding stands where the field is written', () => {
  const text = `${SCHEMA}${HEAD}cards:\n  - id: a\n    type: recall\n    level: mid\n    prompt: Q\n    answer: "${'w '.repeat(30)}"\n    explain: E.\n`;
  expect(told(text)).toEqual(['10:13 answer-length: the answer has 30 words; one fact needs at most 25']);
  expect(lint(text).problems[0]?.severity).toBe('warning');
  expect(lint(text, true).problems.map(({ severity }) => severity)).toContain('error');
});

test('a file that is too large to be a deck is told as that alone', () => {
  const { mended, problems } = lint(new Uint8Array(50 * 2 ** 20).fill(0x20));
  expect(mended).toBeNull();
  expect(problems).toMatchObject([{ message: 'the file has 50.0 MiB; a deck may have 16' }]);
});

test('bytes that are no UTF-8 are told and nothing is mended', () => {
  const { mended, problems } = lint(new Uint8Array([0x61, 0xff, 0x20, 0x0a]));
  expect(mended).toBeNull();
  expect(problems).toMatchObject([{ rule: 'format', message: 'this byte is not UTF-8' }]);
});

test('mending once is enough, and never changes what a sound deck says', () => {
  const lines = WORN.split('\n');
  const change = fc.tuple(
    fc.nat(lines.length - 1),
    fc.constantFrom(
      '',
      '  ',
      '\t',
      '\r',
      '# c  ',
      '"""',
      'answer: yes',
      'x: |  ',
      '  - 7',
      '\uFEFF',
      '---',
      '&a 1',
      '*a',
    ),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
      const changed = [...lines];
      for (const [at, put] of changes) changed[at] += put;
      const before = changed.join('\n');
      // Two CR before one LF are one line end and a CR; the next run sees another line end.
      fc.pre(!before.includes('\r\r'));
      const { mended, parsed } = lint(before);
      if (mended === null) return;
      expect(lint(mended).mended).toBeNull();
      const after = parseDeck(bytes(mended), 'own.yaml');
      const cards = (deck: typeof parsed.deck) =>
        new Map(deck?.cards.map(({ line: _, ...card }) => [card.id, card]));
      const known = cards(after.deck);
      for (const [id, card] of cards(parsed.deck)) {
        const trim = (text?: string) => text?.replace(/[^\S\n]+$/gm, '').replace(/\n+$/, '');
        expect({ ...known.get(id), code: trim(known.get(id)?.code) }).toEqual({
          ...card,
          code: trim(card.code),
        });
      }
    }),
    { numRuns: 300 },
  );
});
