// From the key that rates a card to the last byte of the next card, its journal line flushed: what a person feels.
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
  const child = spawn(process.execPath, [bin, 'study', '--type', 'recall', '--new', '5000'], {
    cols: 80,
    rows: 24,
    env: { ...process.env, PYPREP_HOME: home, TERM: 'xterm-256color' },
  });
  return new Promise((resolve, reject) => {
    /** @type {number[]} */
    const times = [];
    let screen = '';
    let rated = 0;
    child.onData((data) => {
      screen += data;
      if (screen.includes('space shows the answer')) {
        if (rated > 0) times.push(performance.now() - rated);
        screen = '';
        rated = 0;
        child.write(times.length < FRAMES ? ' ' : '\x03');
      } else if (screen.includes('q quit')) {
        screen = '';
        rated = performance.now();
        child.write('3');
      }
    });
    child.onExit(() => {
      const sorted = times.sort((a, b) => a - b);
      if (sorted.length < FRAMES) reject(new Error(`only ${sorted.length} frames were seen:\n${screen}`));
      else resolve({ median: sorted[FRAMES / 2] ?? 0, high: sorted[Math.floor(FRAMES * 0.99)] ?? 0 });
    });
  });
}
