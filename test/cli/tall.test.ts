import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drillHome, start } from './terminal.ts';

const ROWS = Array.from({ length: 40 }, (_, i) => i + 1);

/** A home with a deck whose cards are taller than any screen here. */
function tallHome(): string {
  const home = drillHome();
  const code = ROWS.map((n) => `      x${n} = ${n}`).join('\n');
  const gaps = code.replace(/= 5$/m, '= {{1}}').replace(/= 35$/m, '= {{2}}');
  const card = (id: string, rest: string) =>
    `  - id: ${id}\n    type: ${id}\n    level: mid\n    prompt: Look at all of it.\n    explain: Because.\n${rest}`;
  const cards = [
    card('bug', `    code: |\n${code}\n    lines: [30]\n    fixed: x = 2\n    check: assert x == 2\n`),
    card('cloze', `    code: |\n${gaps}\n    gaps: [{accept: ["5"]}, {accept: ["35"]}]\n`),
  ];
  const deck = `topic: tall\ntitle: Tall\nsummary: Tall cards.\ncards:\n${cards.join('')}`;
  writeFileSync(join(home, 'decks', 'tall.yaml'), deck);
  return home;
}

describe.concurrent('a card that is taller than the screen', () => {
  test('shows the part of its code where the cursor is, and draws it over and over in place', async () => {
    const screen = start(['study', 'tall/bug'], { home: tallHome() });
    await screen.shows('›  1  x1 = 1');
    await screen.shows('to the wrong line');
    screen.type('\x1b[B'.repeat(20));
    const lower = await screen.shows('› 21  x21 = 21');
    expect(lower.match(/›/g)).toHaveLength(1);
    expect(lower).toMatch(/↑ \d+ more/);
    expect(lower).toMatch(/↓ \d+ more/);
    expect(lower.match(/x21 = 21/g)).toHaveLength(1);
    screen.resize(40, 20);
    await screen.shows(/› 21 {2}x21 = 21[\s\S]*to the wrong line/);
    screen.type('\x1b[A');
    const moved = await screen.shows('› 20  x20 = 20');
    expect(moved.match(/›/g)).toHaveLength(1);
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });

  test('says above the keys whether the answer was right, where its begin is out of sight', async () => {
    const screen = start(['study', 'tall/cloze'], { home: tallHome(), cols: 40 });
    await screen.shows('gap 1 of 2 ›');
    screen.type('5\t');
    await screen.shows('x35 = __2__');
    screen.type('36\r');
    await screen.shows(/✘ Not right\.\n {2}The answer begins further up[\s\S]*1 again/);
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });

  test('keeps a long text that is typed within the screen', async () => {
    const screen = start(['study', 'drill/output'], { home: drillHome() });
    await screen.shows('your answer ›');
    screen.type(`\x1b[200~${ROWS.map((n) => `row${n}`).join('\r')}\x1b[201~`);
    const long = await screen.shows('row40');
    expect(long).toMatch(/↑ \d+ more/);
    screen.type('\x7f'.repeat(5));
    const shorter = await screen.shows(/row39\n *\n/);
    expect(shorter.match(/row39/g)).toHaveLength(1);
    expect(shorter.match(/more/g)).toHaveLength(1);
    screen.type('\x03');
    expect(await screen.exit).toBe(130);
  });
});
