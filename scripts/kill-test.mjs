// Not shipped. Kills study sessions at random instants and looks whether every answer that was acknowledged, since the
// screen showed what comes after it, is in the journal.
//   node scripts/kill-test.mjs [sessions] [seed]
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const bin = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'pyprep.js');
const sessions = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? 1);

/** Milliseconds after the first card within which a session is killed. */
const LONGEST = 900;
/** Sessions one after the other in one home, so that each starts from what a kill left behind. */
const SESSIONS_A_HOME = 10;
/** A session that shows no card within this time hangs. */
const PATIENCE = 30_000;

/** The same numbers for the same seed: a linear congruential generator (Numerical Recipes). */
let state = seed >>> 0;
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

/**
 * One session: shows answers and rates them as fast as it can, until it is killed.
 * @param {string} home
 * @param {number} delay milliseconds from the first card to the kill
 * @returns {Promise<number>} how many answers the screen acknowledged
 */
function session(home, delay) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'study', '--type', 'recall', '--new', '9999'], {
      cols: 80,
      rows: 40,
      env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', HOME: home, PYPREP_HOME: home, NO_COLOR: '1' },
    });
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('no card was shown'));
    }, PATIENCE);
    let seen = '';
    let acknowledged = 0;
    let rated = false;
    let begun = false;
    child.onData((data) => {
      seen += data;
      if (seen.includes('space shows the answer')) {
        if (rated) acknowledged++;
        rated = false;
        seen = '';
        child.write(' ');
        if (!begun) setTimeout(() => child.kill('SIGKILL'), delay);
        begun = true;
      } else if (seen.includes('3 good')) {
        seen = '';
        rated = true;
        child.write('3');
      }
    });
    child.onExit(() => {
      clearTimeout(patience);
      resolve(acknowledged);
    });
  });
}

/** @param {string} home */
function recorded(home) {
  const folder = join(home, 'journal');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.endsWith('}') && JSON.parse(line).do === 'review').length;
}

let acknowledged = 0;
let unseen = 0;
let lost = 0;
let home = '';
for (let i = 0; i < sessions; i++) {
  if (i % SESSIONS_A_HOME === 0) home = mkdtempSync(join(tmpdir(), 'pyprep-kill-'));
  const before = recorded(home);
  const shown = await session(home, random() * LONGEST);
  acknowledged += shown;
  // One that was written, but killed before its next card was shown, is not lost: it is merely there unseen.
  const more = recorded(home) - before - shown;
  if (more < 0) lost -= more;
  else unseen += more;
  if (more < 0 || more > 1) console.error(`session ${i + 1}: ${more} answers more than were shown`);
  if (i % SESSIONS_A_HOME === SESSIONS_A_HOME - 1 || i === sessions - 1) rmSync(home, { recursive: true });
}
console.log(
  `${sessions} sessions killed (seed ${seed}): ${acknowledged} answers acknowledged, ${lost} of them lost; ${unseen} more were written before they could be shown.`,
);
process.exitCode = lost > 0 ? 1 : 0;
