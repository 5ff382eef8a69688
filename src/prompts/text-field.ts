import { isBackspaceKey, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { visible } from '../core/visible.ts';
import { hintLine } from '../views/hint.ts';
import { rowsOf, windowOf } from '../views/window.ts';
import type { Draft } from './card-prompt.ts';
import { commandOf, isPaste, type Key, pastedLines, TAB } from './key.ts';
import { type LineEditor, livePrompt, putLine } from './live.ts';
import { command, type Room, value } from './room.ts';

interface Config {
  readonly room: Room;
  readonly label: string;
  /** `lines`: Enter starts a line, an empty line submits. `line`: Enter submits. */
  readonly size: 'line' | 'lines';
  /** Indents a new line as the one before it, deeper after a colon. */
  readonly indent?: boolean;
  /** Lines to start from, the last one being edited; kept up to date when a command interrupts. */
  readonly draft: Draft;
}

/** Text typed by the person, lines joined by newlines. Every key is text; Esc leaves the field, Enter returns to it. */
export const textField = livePrompt<Config, string>('text', (config, done) => {
  const { style: getStyle } = config.room;
  const style = getStyle();
  const [lines, setLines] = useState<readonly string[]>(config.draft.texts?.slice(0, -1) ?? []);
  const [line, setLine] = useState('');
  const [away, setAway] = useState(false);
  // inquirer moves the cursor within its row alone, so a move is drawn as a change of the text is.
  const [, setCursor] = useState(0);
  const before = useRef('');
  const place = useRef(0);

  useEffect((rl) => {
    const editor = rl as unknown as { historySize: number };
    editor.historySize = 0; // Up would otherwise bring back lines that stand above already.
    replace(rl as unknown as LineEditor, config.draft.texts?.at(-1) ?? '');
  }, []);

  const replace = (rl: LineEditor, text: string, cursor = text.length) => {
    putLine(rl, text, cursor);
    before.current = text;
    setLine(text);
  };
  const paste = (rl: LineEditor, text: string) => {
    const [head, tail] = [rl.line.slice(0, rl.cursor), rl.line.slice(rl.cursor)];
    const pasted = pastedLines(`${head}${text}`);
    const last = pasted.pop() ?? '';
    setLines([...lines, ...pasted]);
    replace(rl, last + tail, last.length);
  };
  const enter = (rl: LineEditor) => {
    const typed = before.current;
    if (config.size === 'line' || typed.trim() === '') {
      const all = config.size === 'line' ? [...lines, typed] : lines;
      done(value(all.join('\n')));
      return;
    }
    setLines([...lines, typed]);
    replace(rl, config.indent ? nextIndent(typed) : '');
  };
  const keys = (key: Key, rl: LineEditor) => {
    rl.clearLine(0);
    const given = commandOf(key);
    if (given) {
      config.draft.texts = [...lines, before.current];
      done(command(given));
    } else if (isEnterKey(key)) {
      setAway(false);
      replace(rl, before.current, place.current);
    }
  };

  const type = (key: Key, rl: LineEditor) => {
    if (isPaste(key)) paste(rl, key.sequence ?? '');
    else if (isEnterKey(key)) enter(rl);
    else if (isBackspaceKey(key) && before.current === '' && lines.length > 0) {
      setLines(lines.slice(0, -1));
      replace(rl, lines.at(-1) ?? '');
    } else if (key.name === 'tab') {
      // The line editor has put in the Tab itself.
      replace(rl, rl.line.replace('\t', TAB), rl.cursor - 1 + TAB.length);
    } else {
      before.current = rl.line;
      setLine(rl.line);
    }
  };

  useKeypress((key: Key, readline) => {
    const rl = readline as unknown as LineEditor;
    if (away) keys(key, rl);
    else if (key.name === 'escape') {
      setAway(true);
      place.current = rl.cursor;
      rl.clearLine(0);
    } else type(key, rl);
    setCursor(rl.cursor);
  });

  const label = `  ${config.label} ${style.plain ? '>' : '›'} `;
  const margin = ' '.repeat(label.length);
  const shown = away ? before.current : line;
  const rows = [...lines, shown].map(
    (text, i) => (i === 0 ? style.paint.accent(label) : margin) + visible(text),
  );
  const hint = away
    ? 'u undo  s suspend  b bury  ? help  q quit · enter: back to typing'
    : `${config.size === 'lines' ? 'enter twice to submit' : 'enter to submit'} · esc for keys`;
  const below = hintLine(hint, style);
  const room = config.room.rows() - rowsOf(below, style.width) - 1;
  return [windowOf(rows, rows.length - 1, room, style), below];
});

function nextIndent(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return line.trimEnd().endsWith(':') ? `${indent}    ` : indent;
}
