import { describe, expect, test } from 'vitest';
import { lintDeck, type RuleName } from '../../../src/core/lint/index.ts';
import { parseDeck } from '../../../src/formats/yaml.ts';

const BASE =
  'level: mid, concept: c, source: "https://docs.python.org/3/glossary.html#term-generator", explain: E.';
const card = (fields: string, base = BASE) => `  - {${fields}, ${base}}\n`;
const recall = (id: string, fields = '') =>
  card(`id: ${id}, type: recall, prompt: What is ${id}?, answer: A${fields && `, ${fields}`}`);
const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
const lines = (count: number) => Array.from({ length: count }, (_, i) => `x = ${i}`).join('\\n');

function choices(count: number, right: (i: number) => number, texts = ['aa', 'bb', 'cc']): string {
  const option = (text: string, isRight: boolean) =>
    `{text: ${text}, ${isRight ? 'right: true' : 'why: No.'}}`;
  return Array.from({ length: count }, (_, i) => {
    const options = texts.map((text, place) => option(text, place === right(i)));
    return card(
      `id: choice-${i}, type: choice, prompt: Which is number ${words(i)}?, choices: [${options.join(', ')}]`,
    );
  }).join('');
}

/** For each rule cards in which it finds one thing, cards like them in which it finds nothing, and what it says. */
const FIXTURES: { readonly [N in RuleName]: readonly [wrong: string, right: string, told: string] } = {
  'built-in-fields': [
    card('id: a, type: recall, prompt: Q, answer: A', 'level: mid, concept: c, explain: E.'),
    recall('a'),
    'a : `source` is missing: built-in decks have it',
  ],
  'link-form': [
    recall('a').replace('docs.python.org/3/', 'docs.python.org/3.9/'),
    recall('a'),
    'a source: the link names one version of the documentation',
  ],
  'prompt-length': [
    card(`id: a, type: recall, answer: A, prompt: ${words(41)}`),
    card(`id: a, type: recall, answer: A, prompt: "${words(40)}\\n\\n\`\`\`python\\n${lines(9)}\\n\`\`\`"`),
    'a prompt: the prompt has 41 words besides code; at most 40 are read in a breath',
  ],
  'answer-length': [
    card(`id: a, type: recall, prompt: Q, answer: ${words(26)}`),
    card(`id: a, type: recall, prompt: Q, answer: ${words(25)}`),
    'a answer: the answer has 26 words; one fact needs at most 25',
  ],
  'explain-length': [
    recall('a').replace('E.', 'One. Two. Three. Four. Five.'),
    recall('a').replace('E.', '"One `a. b.` e.g. it. Two! Three? Four."'),
    'a explain: the explanation has 5 sentences; 1 to 4 give the reason',
  ],
  'code-length': [
    card(`id: a, type: output, prompt: Q, code: "${lines(16)}", answer: ""`),
    card(`id: a, type: output, prompt: Q, code: "${lines(15)}\\n", answer: ""`),
    'a code: this code has 16 lines; at most 15 fit beside a question',
  ],
  'list-answer': [
    card('id: a, type: recall, prompt: Q, answer: "Local, enclosing functions, module and built-in."'),
    card(
      'id: a, type: recall, prompt: Q, answer: "It calls close, which raises an exception there, and ends."',
    ),
    'a answer: the answer is a list of 3 items, which is hard to learn',
  ],
  'choice-wording': [
    choices(1, () => 0, ['aa', 'bb', 'None of the above.']),
    choices(1, () => 0, ['aa', 'bb', 'none of the arguments']),
    'choice-0 choices.2.text: this option speaks of the others, which stand in another order each time',
  ],
  'choice-length': [
    choices(9, (i) => (i < 4 ? 2 : i % 2), ['aa', 'bb', 'ccc']),
    choices(9, (i) => (i < 3 ? 2 : i % 2), ['aa', 'bb', 'ccc']),
    'deck cards: the right option is the longest one in 4 of 9 choice cards: choice-0, choice-1, choice-2, choice-3',
  ],
  'choice-place': [
    choices(8, (i) => (i < 5 ? 0 : 1)),
    choices(8, (i) => (i < 4 ? 0 : 1)),
    'deck cards: the right option is number 1 in 5 of 8 choice cards',
  ],
  'near-prompts': [
    card('id: a, type: output, prompt: What does this print?, code: "print(len([1, 2, 3]))", answer: "3"') +
      card(
        'id: b, type: output, prompt: What does this print?, code: "print(len([1, 2, 4, 3]))", answer: "4"',
      ),
    card('id: a, type: output, prompt: What does this print?, code: "print(len([1, 2, 3]))", answer: "3"') +
      card('id: b, type: output, prompt: What does this print?, code: "print(sum(set(a * b)))", answer: "4"'),
    'b prompt: the question is nearly that of `a`, and the answer is another',
  ],
  'stable-output': [
    card('id: a, type: output, prompt: Q, code: "print(f)", answer: "<function f at 0x7f3a2c1b>"'),
    card(`id: a, type: output, prompt: Q, code: "print(f)", answer: "{'a': 1, 'b': 2} {1, 2} 0x10"`),
    'a answer: `answer` holds an address, which is another one each time',
  ],
  'needs-order': [
    recall('a', 'needs: [b]') + recall('b'),
    recall('b') + recall('a', 'needs: [b, other/c]'),
    'a needs.0: `needs` names `own/b`, which comes later in the deck',
  ],
  'level-order': [
    recall('a').replace('mid', 'senior') + recall('b').replace('concept: c', 'concept: d, needs: [a]'),
    recall('a') + recall('b', 'needs: [a]').replace('mid', 'senior'),
    'b needs.0: a mid card needs `a`, which is senior',
  ],
  'open-must': [
    card(
      'id: a, type: open, prompt: Q, answer: A., points: [{say: a, concept: c}, {say: b, concept: c}, {say: d, concept: c}]',
    ),
    card(
      'id: a, type: open, prompt: Q, answer: A., points: [{say: a, concept: c, must: true}, {say: b, concept: c}, {say: d, concept: c}]',
    ),
    'a points: no point is a `must`: which one would an interviewer not do without?',
  ],
};

/** What a rule finds in a deck of these cards, in strict mode unless said otherwise. */
function found(rule: RuleName, cards: string, strict = true): string[] {
  const text = `topic: own\ntitle: T\nsummary: S.\ncards:\n${cards}`;
  const { deck, problems } = parseDeck(new TextEncoder().encode(text), 'own.yaml');
  if (!deck || problems.length > 0) throw new Error(JSON.stringify(problems));
  return lintDeck(deck, strict)
    .filter((finding) => finding.rule === rule)
    .map(({ card: id, path, message }) => `${id ?? 'deck'} ${path.join('.')}: ${message}`);
}

describe.each(Object.keys(FIXTURES) as RuleName[])('the rule %s', (rule) => {
  const [wrong, right, told] = FIXTURES[rule];

  test('finds its fault, and says what it is', () => {
    expect(found(rule, wrong)).toEqual([told]);
  });

  test('finds nothing where nothing is wrong', () => {
    expect(found(rule, right)).toEqual([]);
  });
});

test.each([
  ['a blog', 'https://example.org/post', 'the source is neither a page of docs.python.org/3 nor a PEP'],
  ['a page that is not encrypted', 'http://docs.python.org/3/x.html', 'the link is not encrypted'],
])('the source is not to be %s', (_, source, message) => {
  const cards = recall('a').replace(/https:[^"]*/, source);
  expect(found('link-form', cards)).toEqual([`a source: ${message}`]);
});

test.each([
  'https://docs.python.org/3/reference/expressions.html#generator.__next__',
  'https://docs.python.org/3/library/functions.html',
  'https://peps.python.org/pep-0703/',
  'https://peps.python.org/pep-0667/#rationale',
])('%s is a source', (source) => {
  expect(found('link-form', recall('a').replace(/https:[^"]*/, source))).toEqual([]);
});

test('decks of one’s own may rest on pages of their team, and leave fields out', () => {
  expect(found('link-form', recall('a').replace(/https:[^"]*/, 'https://wiki.example.org/x'), false)).toEqual(
    [],
  );
  const bare = card('id: a, type: recall, prompt: Q, answer: A', 'level: mid, explain: E.');
  expect(found('built-in-fields', bare, false)).toEqual([]);
});

test('what an item of `versions` brings is blamed there, what the card says once', () => {
  const versions = `versions: [{python: "<3.12", answer: ${words(30)}}, {python: ">=3.12", answer: A}]`;
  const cards = card(`id: a, type: recall, prompt: Q, code: "${lines(16)}", ${versions}`);
  expect(found('answer-length', cards)).toEqual([
    'a versions.0.answer: the answer has 30 words; one fact needs at most 25',
  ]);
  expect(found('code-length', cards)).toHaveLength(1);
});

test('a set of texts and a path of one machine are no stable output', () => {
  const printed = (answer: string) =>
    card(`id: a, type: output, prompt: Q, code: "print(f)", answer: "${answer}"`);
  expect(found('stable-output', printed("{'a', 'b'}"))[0]).toContain('a set of texts');
  expect(found('stable-output', printed('/home/me/x.py'))[0]).toContain('a path of one machine');
});

test('near questions with the same answer are two sides of one fact', () => {
  const same = recall('a') + recall('b');
  expect(found('near-prompts', same)).toEqual([]);
});

test('20,000 cards are compared before a minute is over: not each with each', () => {
  const text = `topic: own\ntitle: T\nsummary: S.\ncards:\n${recall('a')}`;
  const { deck } = parseDeck(new TextEncoder().encode(text), 'own.yaml');
  const [one] = deck?.cards ?? [];
  if (!deck || !one) throw new Error('no card');
  const cards = Array.from({ length: 20_000 }, (_, i) => {
    const prompt = `What does number ${i} of ${i % 97} mean?`;
    return { ...one, id: `c${i}`, prompt, answer: String(i) } as typeof one;
  });
  const twin = {
    ...one,
    id: 'twin',
    prompt: 'What does number 12345 of 26 mean?',
    answer: 'B',
  } as typeof one;
  expect(lintDeck({ ...deck, cards: [...cards, twin] }, true)).toMatchObject([{ card: 'twin' }]);
});
