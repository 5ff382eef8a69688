import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drillHome, newHome, start } from './terminal.ts';

/** An editor that is a shell script; it is given the file, and runs `commands` on it as `$file`. */
function editor(home: string, commands: string): string {
  const path = join(home, 'editor.sh');
  writeFileSync(path, `#!/bin/sh\nfor file; do :; done\necho "$@" > ${join(home, 'called')}\n${commands}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.concurrent('e on a card', () => {
  test('opens an own deck in $EDITOR, reads it anew and asks the same card again', async () => {
    const home = drillHome();
    const program = editor(
      home,
      `sed -i "s/What does the drill's first card ask/What was it that was mended/" "$file"`,
    );
    const screen = start(['study', 'drill/recall'], { home, env: { EDITOR: program } });
    await screen.shows("What does the drill's first card ask?");
    screen.type('e');
    await screen.shows('What was it that was mended?');
    expect(readFileSync(join(home, 'called'), 'utf8')).toContain(join(home, 'decks', 'drill.yaml'));
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('Done. 1 card');
    screen.type('\r');
    expect(await screen.exit).toBe(0);
  });

  test('tells where an edit broke the deck, and goes on with it as it was', async () => {
    const home = drillHome();
    const program = editor(home, 'sed -i "s/^    answer: Whether/    anwser: Whether/" "$file"');
    const screen = start(['study', 'drill/recall'], { home, env: { EDITOR: program } });
    await screen.shows('space shows the answer');
    screen.type('e');
    await screen.shows('drill/recall cannot be read now, so it stays as it was.');
    expect(screen.text()).toMatch(/drill\.yaml:\d+:\d+/);
    screen.type(' ');
    await screen.shows(/\? help/);
    screen.type(' ');
    await screen.shows('Whether it can be recalled.');
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });

  test('leaves out other cards that it dropped, and says so', async () => {
    const home = drillHome();
    const program = editor(
      home,
      'sed -i "s/id: choice/id: chosen/; s/id: output/id: printed/; s/prompt: What/prompt: Mended. What/" "$file"',
    );
    const cards = ['drill/recall', 'drill/choice', 'drill/output'];
    const screen = start(['study', ...cards], { home, env: { EDITOR: program } });
    await screen.shows("What does the drill's first card ask?");
    screen.type('e');
    await screen.shows('Mended.');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows(/drill\/choice and 1 other card are no longer in their deck: they are not\s+asked/);
    screen.type(' ');
    await screen.shows('Done. 1 card');
    screen.type('\r');
    expect(await screen.exit).toBe(0);
  });

  test('leaves them out of a cram too', async () => {
    const home = drillHome();
    const program = editor(home, `. ${join(home, 'edit.sh')}`);
    const screen = start(['study', '--cram', 'drill/recall', 'drill/open'], {
      home,
      env: { EDITOR: program },
    });
    const first = await screen.shows(/space shows|\? help/);
    // A cram asks in any order.
    const other = first.includes('first card') ? 'open' : 'recall';
    writeFileSync(
      join(home, 'edit.sh'),
      `sed -i "s/id: ${other}/id: another/; s/prompt: \\([A-Z]\\)/prompt: Mended. \\1/" "$file"`,
    );
    screen.type('e');
    await screen.shows('Mended.');
    screen.type('s');
    await screen.shows(`drill/${other} is no longer in its deck: it is not asked.`);
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });

  test('says so where no editor is set or it fails, and stays', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/recall'], { home });
    await screen.shows('space shows the answer');
    screen.type('e');
    await screen.shows('No editor is set');
    screen.type(' ');
    await screen.shows('space shows the answer');
    screen.type('q');
    expect(await screen.exit).toBe(0);
    const failing = start(['study', 'drill/recall'], { home, env: { EDITOR: editor(home, 'exit 3') } });
    await failing.shows('space shows the answer');
    failing.type('e');
    await failing.shows('ended with 3.');
    failing.type('q');
    expect(await failing.exit).toBe(0);
  });

  test('tells of a built-in deck where it is, and how to make it your own', async () => {
    const screen = start(['study', 'generators', '--type', 'recall,choice'], {
      home: newHome(),
      env: { EDITOR: 'false' },
      rows: 40,
    });
    await screen.shows('? help');
    screen.type('e');
    await screen.shows(/This card is built in: decks\/generators\.yaml:\d+/);
    expect(screen.text()).toContain('pyprep deck fork generators');
    screen.type(' ');
    await screen.shows(/space shows|or ↑↓/);
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });
});

test('an editor that fails at a code card is told there, and the sitting goes on', async () => {
  const home = drillHome();
  const env = { EDITOR: editor(home, 'exit 3') };
  const screen = start(['study', 'drill/code', '--trust'], { home, env });
  await screen.shows('enter opens');
  screen.type('\r');
  await screen.shows('ended with 3.');
  await screen.shows('Choose another: pyprep config set editor NAME');
  await screen.shows('space hands it in');
  screen.type('q');
  expect(await screen.exit).toBe(0);
});
