// How long folding a large journal takes, beside JSON.parse of the same lines, and in how much memory. The figures of
// DESIGN's budget: 1,000,000 reviews in at most 2.5 times the parsing, 400 MB. `npm run bench` calls benchFold().
import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleFile, root } from './bundle.mjs';

const DAY_MS = 86_400_000;
const RATINGS = ['again', 'hard', 'good', 'good', 'good', 'good', 'good', 'easy'];

/**
 * The lines of a journal as a person would have made it: `reviews` answers to `cards` cards, in order of time, with
 * lapses, typed answers and growing intervals. The same for the same arguments.
 * @param {{ reviews: number, cards: number, start?: number, ids?: readonly string[] }} options
 * @returns {Generator<string>}
 */
export function* journalLines({ reviews, cards, ids, start = Date.UTC(2020, 0, 1, 7) }) {
  const intervals = new Float64Array(cards);
  const perDay = Math.ceil(reviews / 1500);
  let seed = 1;
  for (let i = 0; i < reviews; i++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const card = seed % cards;
    const rating = RATINGS[(seed >>> 8) % RATINGS.length] ?? 'good';
    const ms = start + Math.floor(i / perDay) * DAY_MS + (i % perDay) * 20_000;
    const interval = rating === 'again' ? 1 : Math.min(3650, Math.ceil((intervals[card] ?? 0) * 2.5) + 1);
    intervals[card] = interval;
    yield JSON.stringify({
      v: 1,
      id: `${i.toString(36).padStart(5, '0')}${seed.toString(36).padStart(7, '0')}`,
      at: `${new Date(ms + 7_200_000).toISOString().slice(0, -1)}+02:00`,
      do: 'review',
      card: ids?.[card % ids.length] ?? `topic-${card % 11}/some-card-name-${card}`,
      mode: 'study',
      rating,
      ms: 3000 + (seed % 20_000),
      verdict: rating === 'again' ? 'wrong' : 'right',
      typed: 'closed',
      // 53 bits in base 36, as the hash of a card's answer is written.
      hash: ((card * 2_654_435_761 * 65_537) % 2 ** 53).toString(36).padStart(11, '0'),
      state: 'review',
      step: 0,
      due: new Date(ms + interval * DAY_MS).toISOString().slice(0, 10),
      ease: 2.5,
      interval,
    });
  }
}

/**
 * Writes such a journal.
 * @param {string} path
 * @param {{ reviews: number, cards: number, ids?: readonly string[] }} options
 */
export function writeJournal(path, options) {
  const file = openSync(path, 'w');
  let lines = [];
  for (const line of journalLines(options)) {
    if (lines.push(line) < 10_000) continue;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}

/**
 * Folds a made-up journal in a process of its own, after parsing the same lines there; by turns, so many times.
 * @param {{ reviews?: number, cards?: number, runs?: number }} [options]
 * @returns {Promise<{ ratios: number[], megabytes: number }>} of each run the fold's processor time to the parsing's
 */
export async function benchFold({ reviews = 1_000_000, cards = 100_000, runs = 7 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pyprep-bench-'));
  try {
    const journal = join(folder, 'bench.jsonl');
    writeJournal(journal, { reviews, cards });
    const program = join(folder, 'fold.mjs');
    const source = join(folder, 'fold.ts');
    writeFileSync(source, CHILD);
    await bundleFile(source, program);
    const { stdout } = await promisify(execFile)(process.execPath, [program, journal, String(runs)]);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What the process runs. Processor time is what counts, since other programs on the machine make both wait.
 */
const CHILD = `
  import { statSync } from 'node:fs';
  import { linesOf, readBlocks } from '${root}/src/store/journal-lines.ts';
  import { foldAll } from '${root}/src/store/fold-all.ts';
  import { DEFAULT_OPTIONS } from '${root}/src/core/scheduler/options.ts';

  const path = process.argv[2];
  const file = { device: 'bench', path, size: statSync(path).size };
  const rules = { parameters: DEFAULT_OPTIONS.parameters, aliases: {} };

  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };

  function parse() {
    let sum = 0;
    for (const { bytes } of readBlocks(path, 0, file.size)) {
      const lines = linesOf(bytes);
      const start = spent();
      for (const line of lines) JSON.parse(line);
      sum += spent() - start;
    }
    return sum;
  }

  function fold() {
    const start = spent();
    foldAll([file], rules);
    return spent() - start;
  }

  const ratios = Array.from({ length: Number(process.argv[3]) }, () => {
    const parsed = parse();
    return fold() / parsed;
  });
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ratios, megabytes }));
`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const figures = await benchFold();
  console.log(JSON.stringify(figures));
}
