// Draws the README's picture: a real session in a real terminal, its screen read cell by cell and written as SVG.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const COLS = 80;
const ROWS = 28;
const CELL = { width: 8.43, height: 18 };
const MARGIN = 16;
const BACKGROUND = '#1d2129';
const TEXT = '#d6dae3';
/** The sixteen colours of the picture's terminal. */
const PALETTE = [
  '#3b4048',
  '#e26d75',
  '#98c379',
  '#e5c07b',
  '#6cb0f0',
  '#c88be0',
  '#62c4cf',
  '#d6dae3',
  '#6f7683',
  '#e26d75',
  '#98c379',
  '#e5c07b',
  '#6cb0f0',
  '#c88be0',
  '#62c4cf',
  '#ffffff',
];

const screen = new xterm.Terminal({ cols: COLS, rows: ROWS, allowProposedApi: true });
const home = mkdtempSync(join(tmpdir(), 'pyprep-picture-'));
const child = spawn(
  process.execPath,
  [join(root, 'bin', 'pyprep.js'), 'study', 'generators/close-runs-finally'],
  {
    cols: COLS,
    rows: ROWS,
    name: 'xterm-256color',
    env: { ...process.env, PYPREP_HOME: home, PYPREP_NOW: '2026-03-02T09:00:00+00:00', NO_COLOR: '' },
  },
);

/** What is typed once the screen shows something, in turn. */
const steps = [
  { shows: 'enter twice', keys: 'finally\rclosed\r\r' },
  { shows: 'q quit', keys: null },
];
child.onData((data) => screen.write(data, look));

function look() {
  const [step] = steps;
  if (!step || !lines().join('\n').includes(step.shows)) return;
  steps.shift();
  if (step.keys !== null) child.write(step.keys);
  else {
    writeFileSync(join(root, 'scripts', 'pictures', 'session.svg'), svg());
    child.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

function lines() {
  return Array.from(
    { length: ROWS },
    (_, y) => screen.buffer.active.getLine(screen.buffer.active.baseY + y)?.translateToString(true) ?? '',
  );
}

function svg() {
  const width = Math.round(COLS * CELL.width + 2 * MARGIN);
  const height = Math.round(ROWS * CELL.height + 2 * MARGIN);
  const rows = Array.from({ length: ROWS }, (_, y) => row(y)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>A card of pyprep: predict the output, the answer, the explanation, the rating keys</title>
<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">
${rows}
</g>
</svg>
`;
}

/** One row: runs of cells that look alike. @param {number} y */
function row(y) {
  const line = screen.buffer.active.getLine(screen.buffer.active.baseY + y);
  /** @type {{ x: number, style: string, text: string }[]} */
  const runs = [];
  for (let x = 0; x < COLS; x++) {
    const cell = line?.getCell(x);
    const style = cell ? appearance(cell) : '';
    const chars = cell?.getChars() || ' ';
    const last = runs.at(-1);
    if (last?.style === style) last.text += chars;
    else runs.push({ x, style, text: chars });
  }
  return runs
    .filter(({ text }) => text.trim())
    .map(({ x, style, text }) => {
      const left = (MARGIN + x * CELL.width).toFixed(1);
      const top = (MARGIN + (y + 0.75) * CELL.height).toFixed(1);
      const length = ([...text].length * CELL.width).toFixed(1);
      const inverse = style.includes('inverse');
      const box = inverse
        ? `<rect x="${left}" y="${(MARGIN + y * CELL.height).toFixed(1)}" width="${length}" height="${CELL.height}" fill="${TEXT}"/>`
        : '';
      return `${box}<text x="${left}" y="${top}" textLength="${length}" ${attributes(style)}>${escaped(text)}</text>`;
    })
    .join('');
}

/** How a cell looks, as a key. @param {import('@xterm/headless').IBufferCell} cell */
function appearance(cell) {
  const colour = cell.isFgPalette() ? PALETTE[cell.getFgColor()] : TEXT;
  return [
    colour,
    cell.isBold() && 'bold',
    cell.isDim() && 'dim',
    cell.isInverse() && 'inverse',
    cell.isUnderline() && 'under',
  ]
    .filter(Boolean)
    .join(' ');
}

/** @param {string} style */
function attributes(style) {
  const [colour = TEXT, ...rest] = style.split(' ');
  const fill = rest.includes('inverse') ? BACKGROUND : colour;
  return [
    `fill="${fill}"`,
    rest.includes('bold') && 'font-weight="bold"',
    rest.includes('dim') && 'opacity="0.6"',
    rest.includes('under') && 'text-decoration="underline"',
  ]
    .filter(Boolean)
    .join(' ');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
