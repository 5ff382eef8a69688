import { isEnterKey, isSpaceKey, useEffect, useState } from '@inquirer/core';
import { visible } from '../core/visible.ts';
import { hintLine } from '../views/hint.ts';
import { clip, wrap } from '../views/layout.ts';
import { mark } from '../views/style.ts';
import { windowOf } from '../views/window.ts';
import type { Workbench } from './card-prompt.ts';
import { livePrompt, useKeys } from './live.ts';
import { type Room, value } from './room.ts';

/** Rows that file, advice and keys take on a narrow screen. */
const ROWS_AROUND = 10;

interface Config {
  readonly room: Room;
  readonly bench: Workbench;
  /** What is known of the file as it stands; null before the first run. */
  readonly result: BenchResult | null;
}

/** How the last run of the file ended. */
export interface BenchResult {
  readonly passed: boolean;
  readonly why: string;
}

/** What to do with the file: open it in the editor, type it here, or hand it in. */
export type BenchKey = 'edit' | 'type' | 'submit';

/** Runs the file against the check, as a line to show. */
export async function runBench({ check, read }: Workbench): Promise<BenchResult | null> {
  if (!check) return null;
  const result = await check(read());
  return result.passed ? { passed: true, why: 'All checks pass.' } : { passed: false, why: result.why };
}

/** The keys of the workbench. The file is watched all the while: each save is run, and its result shown. */
export const benchKeys = livePrompt<Config, BenchKey>('keys', ({ room, bench, result }, done) => {
  const style = room.style();
  const [shown, setShown] = useState(result);
  const [running, setRunning] = useState(false);
  useEffect(
    () =>
      bench.watch(() => {
        setRunning(true);
        void runBench(bench).then((found) => {
          setRunning(false);
          setShown(found);
        });
      }),
    [],
  );
  const hidden = useKeys(done, (key) => {
    if (isEnterKey(key)) done(value(bench.editor ? 'edit' : 'type'));
    else if (key.name === 't') done(value('type'));
    else if (isSpaceKey(key)) done(value('submit'));
  });
  const open = bench.editor ? `enter opens ${bench.editor.name}` : 'enter: type it here';
  return [
    style.paint.dim(clip(`  Your file: ${visible(bench.file)}`, style.width - 1)),
    style.paint.dim(wrap('Save it in any editor, and the result shows here.', style.width - 1, 2)),
    ...(shown || running ? ['', running ? '  Running …' : resultText(shown, room)] : []),
    '',
    hintLine(`${open} · space hands it in · ? help`, style) + hidden,
  ].join('\n');
});

function resultText(result: BenchResult | null, room: Room): string {
  if (!result) return '';
  const style = room.style();
  const text = `  ${mark(style, result.passed ? 'right' : 'wrong')} ${wrap(visible(result.why), style.width - 1, 4).trimStart()}`;
  return windowOf(text.split('\n'), 0, room.rows() - ROWS_AROUND, style);
}
