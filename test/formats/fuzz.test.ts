import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acrossDecks } from '../../src/formats/across-decks.ts';
import type { ParsedDeck } from '../../src/formats/parsed-deck.ts';
import { parseDeck } from '../../src/formats/yaml.ts';
import { EXAMPLE } from '../data/example-deck.ts';

/** What holds of any file: every problem has a place in it, and what is no deck says why. */
function expectSound(parsed: ParsedDeck, text: string) {
  const lines = text.split(/\r\n|\n/);
  for (const { line, column, message } of parsed.problems) {
    expect(message).not.toBe('');
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
  if (parsed.deck === null) expect(parsed.problems.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
  acrossDecks([parsed]);
}

test('any bytes are a deck or say why not', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expectSound(parseDeck(bytes, 'own.yaml'), new TextDecoder().decode(bytes));
    }),
    { numRuns: 500 },
  );
});

test('any text made of what YAML is made of is a deck or says why not', () => {
  const part = fc.constantFrom(
    ...[
      'topic',
      'cards',
      'id',
      'type',
      'choice',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '|',
      '>',
      '"',
      "'",
    ],
    ...[
      '!!str',
      '#',
      '%',
      '---',
      '? ',
      '<<',
      '~',
      'versions',
      'gaps',
      '{{1}}',
      '\t',
      '__proto__',
      'constructor',
      '1',
      '\r\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      expectSound(parseDeck(new TextEncoder().encode(text), 'own.yaml'), text);
    }),
    { numRuns: 2000 },
  );
});

test('a deck with any one value or line changed never throws, and says what is wrong if a card is missing', () => {
  const lines = EXAMPLE.split('\n');
  const values = [
    '',
    ' 1',
    ' True',
    ' ~',
    ' []',
    ' {}',
    ' [1, a]',
    ' {a: b}',
    ' "x"',
    ' |',
    ' *x',
    ' &a b',
    ' ">=3.13"',
    ' -1',
    ' 1e999',
  ];
  const edits = fc.record({
    at: fc.nat({ max: lines.length - 1 }),
    value: fc.constantFrom(...values),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (some) => {
      const changed = [...lines];
      for (const { at, value, cut } of some) {
        const line = changed[at] ?? '';
        if (cut) changed.splice(at, 1);
        else changed[at] = line.includes(':') ? line.replace(/:.*/, `:${value}`) : line + value;
      }
      const text = changed.join('\n');
      const parsed = parseDeck(new TextEncoder().encode(text), 'own.yaml');
      expectSound(parsed, text);
      const ids = text.split('\n').filter((line) => line.startsWith('  - id:')).length;
      if (parsed.problems.length === 0) expect(parsed.deck?.cards).toHaveLength(ids);
    }),
    { numRuns: 400 },
  );
});
