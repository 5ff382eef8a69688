import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { parseDeck } from '../../src/formats/yaml.ts';
import { EXAMPLE, exampleCard, exampleDeck } from '../data/example-deck.ts';

const parse = (text: string) => parseDeck(new TextEncoder().encode(text), 'own.yaml');
const told = (problems: readonly Problem[]) =>
  problems.map(
    ({ file, line, column, message, hint }) =>
      `${file}:${line}:${column}: ${message}${hint ? ` (${hint})` : ''}`,
  );

/** A deck with one card of these lines below its id, which stands in line 5. */
function deckOf(card: string, deck = '') {
  const lines = card
    .trim()
    .split('\n')
    .map((line) => `    ${line}`);
  return ['topic: own', 'title: Own', 'summary: My own.', `${deck}cards:`, '  - id: one', ...lines, ''].join(
    '\n',
  );
}
const problemsOf = (card: string, deck = '') => told(parse(deckOf(card, deck)).problems);

const RECALL = 'type: recall\nlevel: mid\nprompt: What?\nanswer: That.\nexplain: So it is.';
const OUTPUT = 'type: output\nlevel: mid\nprompt: What?\nexplain: So.\ncode: print(1)';
const CHOICE = 'type: choice\nlevel: mid\nprompt: Which?\nexplain: So.';
const CLOZE = 'type: cloze\nlevel: mid\nprompt: Fill.\nexplain: So.';

test('every card of the format is read', () => {
  expect(exampleDeck().cards.map(({ id }) => id)).toEqual([
    'return-value',
    'call-builds',
    'locals-snapshot',
    'send-first',
    'delegate',
    'used-up',
    'write-take',
    'explain-generators',
  ]);
});

test('a card has its topic, its line, full ids and the defaults', () => {
  expect(exampleCard('open')).toMatchObject({
    topic: 'generators',
    needs: ['generators/call-builds'],
    was: ['generators/what-is-a-generator'],
    seconds: 90,
    python: '>=3.9',
  });
  const { line } = exampleCard('open');
  expect(EXAMPLE.split('\n')[line - 1]).toContain('id: explain-generators');
});

test('an old id that two cards claim is told at the second, which stays', () => {
  const card = (id: string) =>
    `  - {id: ${id}, type: recall, level: mid, prompt: P, answer: A, explain: E, was: [old]}`;
  const { deck, problems } = parse(
    ['topic: own', 'title: O', 'summary: S', 'cards:', card('a'), card('b'), ''].join('\n'),
  );
  expect(told(problems)).toEqual(['own.yaml:6:79: `was` names `own/old`, which `a` has named already']);
  expect(deck?.cards).toHaveLength(2);
});

test('a block of text loses its last newline', () => {
  expect(exampleCard('bug').code.endsWith('min(kept)')).toBe(true);
});

test('all eleven built-in decks are sound, as far as they are there', () => {
  const folder = new URL('../../decks/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const { deck, problems } = parseDeck(readFileSync(new URL(file, folder)), file);
    expect(told(problems)).toEqual([]);
    expect(`${deck?.topic}.yaml`).toBe(file);
  }
});

describe('told with its place, and the card is left out:', () => {
  test.each([
    [
      'text that is not quoted',
      RECALL.replace('That.', 'True'),
      '9:13: `answer` must be text, not a boolean (quote it: "True")',
    ],
    [
      'a number as text',
      RECALL.replace('That.', '7'),
      '9:13: `answer` must be text, not a number (quote it: "7")',
    ],
    [
      'null as text',
      RECALL.replace('That.', '~'),
      '9:13: `answer` must be text, not nothing (quote it: "~")',
    ],
    [
      'no text at all',
      RECALL.replace(' That.', ''),
      '9:12: `answer` has no text (write the text, or "" where it is empty)',
    ],
    ['a list as text', RECALL.replace('That.', '[a]'), '9:13: `answer` must be text, not a list'],
    [
      'binary data as text',
      RECALL.replace('That.', '!!binary aGVsbG8='),
      '9:22: `answer` must be text, not binary data',
    ],
    [
      'a time as text',
      RECALL.replace('That.', '!!timestamp 2026-03-02'),
      '9:25: `answer` must be text, not a point in time',
    ],
    ['empty text', RECALL.replace('What?', '""'), '8:13: `prompt` must not be empty'],
    [
      'a missing field',
      RECALL.replace('prompt: What?\n', ''),
      '5:5: `prompt` is missing: the question, Markdown',
    ],
    [
      'a missing answer',
      RECALL.replace('answer: That.\n', ''),
      '5:5: `answer` is missing: the answer to recall: one fact',
    ],
    [
      'a key with a slip',
      `${RECALL}\nanwser: x`,
      '11:5: unknown key `anwser` (known here: code, python, needs, was, unverified, concept, source, prints, raises, versions)',
    ],
    ['a key of another type', `${RECALL}\nlines: [1]`, '11:5: unknown key `lines`'],
    ['a key twice', `${RECALL}\nlevel: mid`, '11:5: the key `level` stands twice'],
    [
      'a type with a slip',
      RECALL.replace('recall', 'recal'),
      '6:11: `type` must be one of recall, choice, output, cloze, bug, code, open (did you mean `recall`?)',
    ],
    [
      'no type',
      RECALL.replace('type: recall\n', ''),
      '5:5: `type` is missing: one of recall, choice, output, cloze, bug, code, open',
    ],
    [
      'a level with a slip',
      RECALL.replace('mid', 'midd'),
      '7:12: `level` must be one of junior, mid, senior (did you mean `mid`?)',
    ],
    [
      'a source that is no URL',
      `${RECALL}\nsource: the docs`,
      '11:13: `source` must be one http or https URL',
    ],
    ['prints without code', `${RECALL}\nprints: "1"`, '11:13: `prints` needs `code` that does it'],
    [
      'an output without an answer',
      OUTPUT,
      '5:5: `answer` is missing: what `code` prints, or `raises`, or both',
    ],
    [
      'an empty line in an answer',
      `${OUTPUT}\nanswer: "a\\n\\nb"`,
      '11:13: `answer` must not hold an empty line: nobody can tell how many to type',
    ],
    [
      'an exception with its message',
      `${OUTPUT}\nraises: "TypeError: x"`,
      '11:13: `raises` must be the class name of an exception, such as TypeError',
    ],
    [
      'a range that is none',
      `${RECALL}\npython: "3.9+"`,
      '11:13: `python` must join >=, < and == on X.Y by commas, as ">=3.9,<3.13"',
    ],
    [
      'a range that is not quoted',
      `${RECALL}\npython: 3.9`,
      '11:13: `python` must be text, not a number (quote it: "3.9")',
    ],
    [
      'a range that holds for nothing',
      `${RECALL}\npython: ">=3.12,<3.9"`,
      '11:13: `python`: ">=3.12,<3.9" holds for no version in ">=3.12,<3.9"',
    ],
    [
      'two choices',
      `${CHOICE}\nchoices:\n  - {text: a, right: true}\n  - {text: b, why: c}`,
      '11:7: `choices` must have 3 to 4 items',
    ],
    [
      'no right choice',
      `${CHOICE}\nchoices:\n  - {text: a, why: c}\n  - {text: b, why: c}\n  - {text: c, why: d}`,
      '11:7: exactly one choice must have `right: true`, 0 have',
    ],
    [
      'a wrong choice without why',
      `${CHOICE}\nchoices:\n  - {text: a, right: true}\n  - {text: b}\n  - {text: c, why: d}`,
      '12:9: `why` is missing: why this option is wrong',
    ],
    [
      'an unknown key in a list',
      `${CHOICE}\nchoices:\n  - {text: a, right: true}\n  - {text: b, wy: c}\n  - {text: c, why: d}`,
      '12:19: unknown key `wy` (did you mean `why`?)',
    ],
    [
      'a cloze without a gap',
      `${CLOZE}\ngaps: [{accept: [a]}]`,
      '5:5: a gap `{{1}}` is missing in `code` or in `prompt`',
    ],
    [
      'a gap without its item',
      `${CLOZE}\ncode: "{{1}} {{2}}"\ngaps: [{accept: [a]}]`,
      '10:11: `gaps` has no item for {{2}} (number the gaps from 1)',
    ],
    [
      'an item without its gap',
      `${CLOZE}\ncode: "{{1}}"\ngaps: [{accept: [a]}, {accept: [b]}]`,
      '11:27: {{2}} is not in `code`',
    ],
    [
      'gaps in two places',
      `${CLOZE.replace('Fill.', '"{{1}}"')}\ncode: "{{1}}"\ngaps: [{accept: [a]}]`,
      '8:13: gaps must be in `code` or in `prompt`, not in both',
    ],
    [
      'a line beyond the code',
      `type: bug\nlevel: mid\nprompt: Which?\nexplain: So.\ncode: "x = 1"\nlines: [2]\nfixed: "x = 2"\ncheck: assert x == 2`,
      '11:13: `code` has no line 2, its last is 1',
    ],
    [
      'a need that is not there',
      `${RECALL}\nneeds: [two]`,
      '11:13: `needs` names no card of this deck: `two`',
    ],
    ['a need of itself', `${RECALL}\nneeds: [one]`, '11:13: `needs` names the card itself'],
    [
      'an old id that is in use',
      `${RECALL}\nwas: [own/one]`,
      '11:11: `was` names `one`, which is the id of a card',
    ],
  ])('%s', (_, card, problem) => {
    expect(problemsOf(card).map((one) => one.replace('own.yaml:', ''))).toContainEqual(
      expect.stringContaining(problem),
    );
  });

  test('an id that is no id', () => {
    for (const id of ['__proto__', 'a.b', 'a/b', 'A', '"../x"']) {
      const { deck, problems } = parse(deckOf(RECALL).replace('one', id));
      expect(told(problems)).toEqual(['own.yaml:5:9: `id` must have only small letters, digits and hyphens']);
      expect(deck?.cards).toEqual([]);
    }
  });
});

test('an id such as constructor is one like any other', () => {
  const { deck, problems } = parse(deckOf(RECALL).replace('id: one', 'id: constructor'));
  expect(told(problems)).toEqual([]);
  expect(deck?.cards[0]?.id).toBe('constructor');
});

test('all problems are told at once, in the order of the file', () => {
  const card = RECALL.replace('mid', 'old').replace('That.', '7').replace('explain', 'explian');
  expect(problemsOf(card)).toMatchInlineSnapshot(`
    [
      "own.yaml:5:5: \`explain\` is missing: why that is the answer, 1 to 4 sentences, Markdown",
      "own.yaml:7:12: \`level\` must be one of junior, mid, senior",
      "own.yaml:9:13: \`answer\` must be text, not a number (quote it: "7")",
      "own.yaml:10:5: unknown key \`explian\` (did you mean \`explain\`?)",
    ]
  `);
});

test('a bad card does not stop the good ones, and others may still need it', () => {
  const good = `  - id: two\n    ${RECALL.replaceAll('\n', '\n    ')}\n    needs: [one]\n`;
  const { deck, problems } = parse(`${deckOf(RECALL.replace('That.', 'True'))}${good}`);
  expect(problems).toHaveLength(1);
  expect(deck?.cards.map(({ id }) => id)).toEqual(['two']);
});

test('of two cards with one id the first stays and the second is told', () => {
  const again = `  - id: one\n    ${RECALL.replaceAll('\n', '\n    ').replace('That.', 'Other.')}\n`;
  const { deck, problems } = parse(`${deckOf(RECALL)}${again}`);
  expect(told(problems)).toEqual(['own.yaml:11:9: the id `one` is that of the card in line 5']);
  expect(deck?.cards).toHaveLength(1);
  expect(deck?.cards[0]).toMatchObject({ answer: 'That.' });
});

describe('versions', () => {
  const versions = (...items: string[]) =>
    `${OUTPUT}\nversions:\n${items.map((item) => `  - {${item}}`).join('\n')}`;

  test.each([
    [
      'overlap',
      versions('python: "<3.13", answer: a', 'python: ">=3.12", answer: b'),
      '13:18: `versions`: ">=3.12" overlaps "<3.13"',
    ],
    [
      'a hole',
      versions('python: "<3.12", answer: a', 'python: ">=3.13", answer: b'),
      '12:7: `versions`: no item holds for Python 3.12 and above and below 3.13, which ">=3.9" holds for',
    ],
    [
      'an open end',
      versions('python: "<3.13", answer: a'),
      '12:7: `versions`: no item holds for Python 3.13 and above, which ">=3.9" holds for',
    ],
    [
      'outside of the card',
      versions('python: "<3.9", answer: a', 'python: ">=3.9", answer: b'),
      '12:18: `versions`: "<3.9" holds for no version in ">=3.9"',
    ],
    [
      'a merged card that lacks something',
      versions('python: "<3.13", answer: a', 'python: ">=3.13"'),
      '13:9: `answer` is missing',
    ],
    [
      'a field that no version can replace',
      versions('python: "<3.13", answer: a, prompt: b', 'python: ">=3.13", answer: c'),
      '12:38: unknown key `prompt`',
    ],
    [
      'text that is not quoted',
      versions('python: "<3.13", answer: True', 'python: ">=3.13", answer: c'),
      '12:35: `versions[0].answer` must be text, not a boolean (quote it: "True")',
    ],
    [
      'an empty line in one answer',
      versions('python: "<3.13", answer: a', 'python: ">=3.13", answer: "a\\n\\nb"'),
      '13:36: `answer` must not hold an empty line',
    ],
  ])('are told: %s', (_, card, problem) => {
    const problems = problemsOf(card);
    expect(problems[0]).toContain(problem);
    expect(problems).toHaveLength(1);
  });

  test('that bring a required field let the card leave it out', () => {
    const card = RECALL.replace('answer: That.\n', '');
    const items = 'versions:\n  - {python: "<3.13", answer: a}\n  - {python: ">=3.13", answer: b}';
    const { deck, problems } = parse(deckOf(`${card}\n${items}`));
    expect(told(problems)).toEqual([]);
    expect(deck?.cards[0]).toMatchObject({ answer: 'b' });
  });
});

describe('the hash of an answer', () => {
  const hashOf = (card: string) => parse(deckOf(card)).deck?.cards[0]?.hash;

  test('stays when prompt, explanation, level or needs are mended', () => {
    const mended = RECALL.replace('What?', 'What is it?')
      .replace('So it is.', 'Because.')
      .replace('mid', 'senior');
    expect(hashOf(mended)).toBe(hashOf(RECALL));
  });

  test('changes with the answer', () => {
    expect(hashOf(RECALL.replace('That.', 'This.'))).not.toBe(hashOf(RECALL));
  });

  test('of a choice is that of the right option, wherever it stands', () => {
    const options = ['{text: a, right: true}', '{text: b, why: x}', '{text: c, why: y}'];
    const card = (order: number[]) =>
      `${CHOICE}\nchoices:\n${order.map((i) => `  - ${options[i]}`).join('\n')}`;
    expect(hashOf(card([2, 0, 1]))).toBe(hashOf(card([0, 1, 2])));
  });

  test('stays what it is for ever, since journals keep it', () => {
    expect(exampleDeck().cards.map(({ id, hash }) => `${id} ${hash}`)).toMatchInlineSnapshot(`
      [
        "return-value 2avyp711vkp",
        "call-builds 0a1w71ak3qp",
        "locals-snapshot 256dkvapafi",
        "send-first 1g9maajenci",
        "delegate 0eds7ili6ng",
        "used-up 2e4dpms83us",
        "write-take 1af6sbdhhi8",
        "explain-generators 2ehpjnj30gv",
      ]
    `);
  });
});

describe('a file', () => {
  test('with a byte-order mark and CRLF is the same deck', () => {
    expect(parse(`\uFEFF${EXAMPLE.replaceAll('\n', '\r\n')}`)).toEqual(parse(EXAMPLE));
  });

  test('with a byte that is no UTF-8 is told at its place', () => {
    const bytes = new TextEncoder().encode('topic: own\ntitle: Öl X\n');
    bytes[bytes.indexOf(0x58)] = 0xff;
    const { deck, problems } = parseDeck(bytes, 'own.yaml');
    expect(deck).toBeNull();
    expect(told(problems)).toEqual(['own.yaml:2:11: this byte is not UTF-8 (save the file as UTF-8)']);
  });

  test('may hold a replacement character of its own', () => {
    expect(parse(deckOf(RECALL.replace('That.', '"\uFFFD"'))).problems).toEqual([]);
  });

  test('with several documents in it is told at the second', () => {
    const { deck, problems } = parse(`${deckOf(RECALL)}---\ntopic: second\n`);
    expect(deck).toBeNull();
    expect(told(problems)).toEqual([
      'own.yaml:11:1: a file holds one deck: here a line `---` begins a second document',
    ]);
  });

  test('with a tab as indentation is told at its place', () => {
    const { deck, problems } = parse('topic: own\ncards:\n\t- id: one\n');
    expect(deck).toBeNull();
    expect(told(problems)[0]).toBe('own.yaml:3:1: not valid YAML: Tabs are not allowed as indentation');
  });

  test.each([
    ['nothing', ''],
    ['a list', '- a'],
    ['a word', 'deck'],
  ])('that holds %s is no deck', (_, text) => {
    expect(parse(text).deck).toBeNull();
    expect(told(parse(text).problems)).toEqual([
      'own.yaml:1:1: a deck must be a mapping with the keys topic, title, summary, concepts, cards',
    ]);
  });

  test('with a YAML 1.1 line is read by the core schema all the same', () => {
    expect(told(parse(`%YAML 1.1\n---\n${deckOf(RECALL.replace('That.', 'yes'))}`).problems)).toEqual([]);
  });

  test('without a topic, with unknown keys and with a bad card is told all three', () => {
    const text = deckOf(RECALL.replace('That.', '1')).replace('topic: own', 'topik: own');
    expect(told(parse(text).problems)).toMatchInlineSnapshot(`
      [
        "own.yaml:1:1: unknown key \`topik\` (did you mean \`topic\`?)",
        "own.yaml:1:1: \`topic\` is missing: name of the deck in commands; unique among all decks",
        "own.yaml:9:13: \`answer\` must be text, not a number (quote it: "1")",
      ]
    `);
  });

  test('with anchors is read, with a bomb of them is refused', () => {
    const shared = deckOf(`${RECALL.replace('explain: So', 'explain: &why So')}\nunverified: *why`);
    expect(told(parse(shared).problems)).toEqual([]);
    const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 12; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      );
    const { deck, problems } = parse(bomb.join('\n'));
    expect(deck).toBeNull();
    expect(told(problems)[0]).toContain('aliases repeat more than a million nodes and letters');
  });

  test('with an anchor that holds itself is refused', () => {
    expect(told(parse('topic: &a [*a]').problems)).toEqual([
      'own.yaml:1:12: the alias *a has no anchor &a before it',
    ]);
  });

  test('nested without end is refused', () => {
    for (const depth of [40, 20_000]) {
      const { deck, problems } = parse(`topic: ${'['.repeat(depth)}${']'.repeat(depth)}`);
      expect(deck).toBeNull();
      expect(problems[0]?.message).toContain('nested');
    }
  });

  test('of more than 16 MiB is refused', () => {
    const { deck, problems } = parseDeck(new Uint8Array(50 * 2 ** 20), 'own.yaml');
    expect(deck).toBeNull();
    expect(told(problems)).toEqual([
      'own.yaml:1:1: the file has 50.0 MiB; a deck may have 16 (split it into several decks)',
    ]);
  });

  test('with a snippet of 10,000 lines is read', () => {
    const code = Array.from({ length: 10_000 }, (_, i) => `  x${i} = ${i}`).join('\n');
    const { deck, problems } = parse(deckOf(`${RECALL}\ncode: |\n${code}`));
    expect(problems).toEqual([]);
    expect(deck?.cards[0]?.code?.split('\n')).toHaveLength(10_000);
  });
});
