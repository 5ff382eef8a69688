import { isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { visible } from '../core/visible.ts';
import type { Filling } from '../views/code-block.ts';
import { hintLine } from '../views/hint.ts';
import type { Draft } from './card-prompt.ts';
import { commandOf, isPaste, type Key, pastedLines } from './key.ts';
import { type LineEditor, listArea, livePrompt, putLine } from './live.ts';
import { command, type Room, value } from './room.ts';

interface Config {
  readonly room: Room;
  readonly count: number;
  /** The lines of the code or sentence with what stands in its gaps. */
  draw(gaps: readonly Filling[]): readonly string[];
  /** The line in which a gap stands, both from 0. */
  lineOf(gap: number): number;
  /** Texts to start from; kept up to date when a command interrupts. */
  readonly draft: Draft;
}

/** One text a gap, seen in place while it is typed. Tab goes to the next gap, Enter too, and submits at the last. */
export const gapField = livePrompt<Config, readonly string[]>('text', (config, done) => {
  const style = config.room.style();
  const [texts, setTexts] = useState<readonly string[]>(
    config.draft.texts ?? Array.from({ length: config.count }, () => ''),
  );
  const [at, setAt] = useState(0);
  const [away, setAway] = useState(false);
  // inquirer moves the cursor within its row alone, so a move is drawn as a change of the text is.
  const [, setCursor] = useState(0);
  const held = useRef({ text: '', cursor: 0 });

  const goTo = (rl: LineEditor, gap: number) => {
    const text = texts[gap] ?? '';
    putLine(rl, text, text.length);
    setAt(gap);
  };
  const type = (key: Key, rl: LineEditor) => {
    // A gap is one line.
    if (isPaste(key))
      rl.write(
        pastedLines(key.sequence ?? '')
          .join(' ')
          .trim(),
      );
    if (key.name === 'tab') goTo(rl, (at + (key.shift ? config.count - 1 : 1)) % config.count);
    else if (isEnterKey(key) && at < config.count - 1) goTo(rl, at + 1);
    else if (isEnterKey(key)) done(value(texts));
    else setTexts(texts.map((text, i) => (i === at ? rl.line : text)));
  };
  const leave = (rl: LineEditor) => {
    held.current = { text: texts[at] ?? '', cursor: rl.cursor };
    rl.clearLine(0);
    setAway(true);
  };

  useEffect((rl) => goTo(rl as unknown as LineEditor, 0), []);

  useKeypress((key: Key, readline) => {
    const rl = readline as unknown as LineEditor;
    if (!away) {
      if (key.name === 'escape') leave(rl);
      else type(key, rl);
      setCursor(rl.cursor);
      return;
    }
    rl.clearLine(0);
    const given = commandOf(key);
    if (given) {
      config.draft.texts = texts;
      done(command(given));
    } else if (isEnterKey(key)) {
      setAway(false);
      putLine(rl, held.current.text, held.current.cursor);
    }
  });

  const gaps = texts.map((text, i) => ({ text, current: i === at }));
  const name = config.count > 1 ? `gap ${at + 1} of ${config.count}` : 'the gap';
  const label = style.paint.accent(`  ${name} ${style.plain ? '>' : '›'} `);
  const next = config.count > 1 ? 'tab: next gap · ' : '';
  const field = `${label}${visible(texts[at] ?? '')}`;
  const hint = away ? 'u s b ? q · enter: back to typing' : `${next}enter to submit · esc for keys`;
  const below = hintLine(hint, style);
  const content = listArea(config.room, config.draw(gaps), config.lineOf(at), `${field}\n${below}`);
  return [content.slice(0, -below.length - 1), below];
});
