import { describe, expect, test, vi } from 'vitest';
import { drillHome, journal, start } from './terminal.ts';

/** A text as a terminal pastes it into a program that asked for pastes to be marked. */
const paste = (text: string) => `\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~`;

describe.concurrent('keys that come before their prompt', () => {
  test('rate a card that was seen, and leave the next one alone', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill'], { home });
    await screen.shows('space shows the answer');
    screen.type(' 412');
    await screen.shows('Which of these is the number two?');
    await screen.shows('1–3 or');
    screen.type('q');
    expect(await screen.exit).toBe(0);
    expect(journal(home)).toMatchObject([{ card: 'drill/recall', rating: 'easy' }]);
  });

  test('are text in the next field, and hand nothing in', async () => {
    const screen = start(['study', 'drill/choice', 'drill/output'], { home: drillHome() });
    await screen.shows('1–3 or');
    screen.type('14al\r\r');
    await screen.shows('your answer › al');
    screen.type('pha');
    await screen.shows('your answer › alpha');
    screen.type('\x1b');
    await screen.shows('back to typing');
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });

  test('quit and undo all the same', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill'], { home });
    await screen.shows('space shows the answer');
    screen.type(' 4uq');
    expect(await screen.exit).toBe(0);
    expect(journal(home)).toMatchObject([{ do: 'review', rating: 'easy' }, { do: 'undo' }]);
  });
});

describe.concurrent('what is pasted', () => {
  test('goes into the text at the cursor, empty lines too, and hands nothing in', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/code', '--trust'], { home, env: { PATH: '/nonexistent' } });
    await screen.shows('enter: type it here');
    screen.type('\r');
    await screen.shows('your code ›');
    screen.type(paste('def double(n):\n\n    if n:\n        n = n\n    return n * 2'));
    await screen.shows('return n * 2');
    screen.type('\r');
    await screen.shows('enter twice to submit');
    screen.type('\x15\r');
    await screen.shows('space hands it in');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4q');
    await screen.exit;
    expect(journal(home)[0]).toMatchObject({
      typed: 'def double(n):\n\n    if n:\n        n = n\n    return n * 2\n',
    });
  });

  test('is no command and no answer where keys are asked for', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/choice'], { home });
    await screen.shows('1–3 or');
    screen.type(paste('q'));
    screen.type(paste('1'));
    screen.type('?');
    await screen.shows('undo the last answer');
    screen.type('q');
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain('Nothing answered.');
  });
});

describe.concurrent('the cursor of a text field', () => {
  test('takes a Tab where it stands, and is where it was after Esc and Enter', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/output'], { home });
    await screen.shows('your answer ›');
    screen.type('abcd\x1b[D\x1b[D\t');
    await screen.shows('› ab    cd');
    screen.type('\x1b');
    await screen.shows('back to typing');
    screen.type('\r');
    await screen.shows('esc for keys');
    screen.type('X');
    await screen.shows('› ab    Xcd');
    screen.type('\x03');
    expect(await screen.exit).toBe(130);
  });

  test('goes to the begin and the end of a text that is longer than a row', async () => {
    const screen = start(['study', 'drill/output'], { home: drillHome(), cols: 40 });
    await screen.shows('your answer ›');
    screen.type('a'.repeat(50));
    await screen.shows(/› a{24}\na{26}\n/);
    const row = screen
      .text()
      .split('\n')
      .findIndex((line) => line.includes('›'));
    screen.type('\x1b[H');
    await vi.waitFor(() => expect(screen.cursor()).toEqual([16, row]));
    screen.type('\x1b[F');
    await vi.waitFor(() => expect(screen.cursor()).toEqual([26, row + 1]));
    screen.type('\x03');
    await screen.exit;
  });

  test('goes back to its place in a gap too', async () => {
    const screen = start(['study', 'drill/cloze'], { home: drillHome() });
    await screen.shows('gap 1 of 2 ›');
    screen.type('yeld\x1b[D\x1b[D\x1b[D\x1b');
    await screen.shows('back to typing');
    screen.type('\r');
    await screen.shows('esc for keys');
    screen.type('i');
    await screen.shows('gap 1 of 2 › yield');
    screen.type('\x03');
    expect(await screen.exit).toBe(130);
  });
});

test('Ctrl-Z where no shell takes it leaves the sitting as it is', async () => {
  const screen = start(['study', 'drill/recall'], { home: drillHome() });
  await screen.shows('space shows the answer');
  screen.type('\x1a');
  screen.type(' ');
  await screen.shows('4 easy');
  screen.type('q');
  expect(await screen.exit).toBe(0);
});
