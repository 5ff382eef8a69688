// From the key that rates a card to the last byte of the next card, its journal line flushed: what a person feels.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const bin = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'pyprep.js');
/** Cards are answered until so many frames were timed. */
const FRAMES = 1000;

/**
 * @param {string} home a home with very many recall cards
 * @returns {Promise<{ median: number, high: number }>} milliseconds; `high` is the 99th percentile
 */
export function benchFrame(home) {
  const env = { ...process.env, PYPREP_HOME: home, TERM: 'xterm-256color' };
  // The day's limit would end the session before enough frames were seen.
  execFileSync(process.execPath, [bin, 'config', 'set', 'reviews-per-day', '5000'], { env, stdio: 'ignore' });
  const child = spawn(process.execPath, [bin, 'study', '--type', 'recall'], { cols: 80, rows: 24, env });
  return new Promise((resolve, reject) => {
    /** @type {number[]} */
    const times = [];
    let screen = '';
    let rated = 0;
    /** What is typed at what is on the screen. @type {Record<string, () => void>} */
    const answers = {
      'space shows the answer': () => {
        if (rated > 0) times.push(performance.now() - rated);
        rated = 0;
        child.write(times.length < FRAMES ? ' ' : '\x03');
      },
      'q quit': () => {
        rated = performance.now();
        child.write('3');
      },
      // The session ended before its time.
      'enter ends': () => child.write('\x03'),
    };
    child.onData((data) => {
      screen += data;
      const seen = Object.keys(answers).find((text) => screen.includes(text));
      if (seen === undefined) return;
      screen = '';
      answers[seen]?.();
    });
    child.onExit(() => {
      const sorted = times.sort((a, b) => a - b);
      if (sorted.length < FRAMES) reject(new Error(`only ${sorted.length} frames were seen`));
      else resolve({ median: sorted[FRAMES / 2] ?? 0, high: sorted[Math.floor(FRAMES * 0.99)] ?? 0 });
    });
  });
}
