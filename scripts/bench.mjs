// Times whole commands as ratios to a bare `node -e 0` of the same Node, in interleaved runs, on a warm cache. Fails where
// the lower quartile of a figure is above its ceiling: a noisy machine makes single runs slow, not the quickest quarter.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { benchFold, writeJournal } from './bench-fold.mjs';
import { benchFrame } from './bench-frame.mjs';
import { builtInIds, deckOf } from './bench-home.mjs';

const bin = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'pyprep.js');
const RUNS = Number(process.env['BENCH_RUNS'] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'pyprep-bench-'));
let failures = 0;

/** @param {string} home */
const environment = (home) => ({ ...process.env, PYPREP_HOME: home, TERM: 'xterm-256color', COLUMNS: '80' });

/** @param {string[]} args @param {string} [home] @returns {number} milliseconds */
function once(args, home = join(folder, 'empty')) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: environment(home), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return performance.now() - start;
}

/** From the start of `study` to its first card on the screen. @param {string} home @returns {Promise<number>} */
function firstCard(home) {
  const start = performance.now();
  const child = spawn(process.execPath, [bin, 'study', 'generators', '--type', 'output'], {
    cols: 80,
    rows: 24,
    env: environment(home),
  });
  return new Promise((resolve, reject) => {
    let screen = '';
    let shown = 0;
    child.onData((data) => {
      screen += data;
      if (shown || !screen.includes('enter twice')) return;
      shown = performance.now() - start;
      child.write('\x03');
    });
    child.onExit(() => (shown ? resolve(shown) : reject(new Error(`no card was shown:\n${screen}`))));
  });
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

/** @param {string} what @param {number[]} ratios @param {number} ceiling */
function report(what, ratios, ceiling) {
  const isAbove = quantile(ratios, 0.25) > ceiling;
  if (isAbove) failures++;
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
  console.log(
    `${what.padEnd(48)} ${median}  (quartiles ${low}–${high}, at most ${ceiling})${isAbove ? '  ABOVE' : ''}`,
  );
}

/** @param {string} what @param {number} value @param {number} ceiling @param {string} unit */
function reportValue(what, value, ceiling, unit) {
  const isAbove = value > ceiling;
  if (isAbove) failures++;
  console.log(
    `${what.padEnd(48)} ${value.toFixed(2)} ${unit}  (at most ${ceiling})${isAbove ? '  ABOVE' : ''}`,
  );
}

/** A home with own decks of `cards` cards and a journal of `reviews` reviews. @param {string} name @param {number} cards @param {number} reviews */
function largeHome(name, cards, reviews) {
  const home = join(folder, name);
  mkdirSync(join(home, 'decks'), { recursive: true });
  mkdirSync(join(home, 'journal'));
  const ids = [];
  for (let deck = 0; deck * 5000 < cards; deck++) {
    const { text, ids: own } = deckOf(`large-${deck}`, Math.min(5000, cards - deck * 5000));
    writeFileSync(join(home, 'decks', `large-${deck}.yaml`), text);
    ids.push(...own);
  }
  writeJournal(join(home, 'journal', 'bench.jsonl'), { reviews, cards, ids });
  return home;
}

try {
  const usual = join(folder, 'usual');
  mkdirSync(join(usual, 'journal'), { recursive: true });
  writeJournal(join(usual, 'journal', 'bench.jsonl'), { reviews: 5000, cards: 600, ids: builtInIds() });
  const tenThousand = largeHome('ten-thousand', 10_000, 50_000);
  const hundredThousand = largeHome('hundred-thousand', 100_000, 1_000_000);
  // Warm: decks parsed, journals folded, files in the cache. A stamp is trusted once it is two seconds old.
  for (const home of [usual, tenThousand, hundredThousand]) once([bin, 'due'], home);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  for (const home of [tenThousand, hundredThousand]) once([bin, 'due'], home);

  /** @type {Record<string, number[]>} */
  const ratios = { version: [], due: [], card: [], due10k: [], due100k: [] };
  for (let run = 0; run < RUNS; run++) {
    const bare = once(['-e', '0']);
    ratios['version']?.push(once([bin, '--version']) / bare);
    ratios['due']?.push(once([bin, 'due'], usual) / bare);
    ratios['card']?.push((await firstCard(usual)) / bare);
    ratios['due10k']?.push(once([bin, 'due'], tenThousand) / bare);
    ratios['due100k']?.push(once([bin, 'due'], hundredThousand) / bare);
  }
  console.log(`ratios to node -e 0, median of ${RUNS} interleaved runs (the fold: 7, to JSON.parse)`);
  report('pyprep --version', ratios['version'] ?? [], 1.25);
  report('pyprep due, 640 cards, 5,000 reviews', ratios['due'] ?? [], 1.4);
  report('first card of study, the same', ratios['card'] ?? [], 2.3);
  report('pyprep due, 10,000 cards', ratios['due10k'] ?? [], 1.9);
  report('pyprep due, 100,000 cards, 1,000,000 reviews', ratios['due100k'] ?? [], 5);

  const frame = await benchFrame(hundredThousand);
  reportValue('key to the next frame, 100,000 cards, median', frame.median, 16, 'ms');
  reportValue('the same, 99th percentile', frame.high, 50, 'ms');

  const fold = await benchFold();
  report('fold of 1,000,000 reviews to JSON.parse', fold.ratios, 2.5);
  reportValue('its memory', fold.megabytes, 400, 'MB');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;
