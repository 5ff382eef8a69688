import { ARMS, type ArmName } from './arms.ts';
import { MINUTES } from './cells.ts';
import type { Cell, Outcome } from './run.ts';
import { average, type Difference, meanOf, pairedDifference } from './tally.ts';
import { WORLDS } from './worlds.ts';

/** What each arm came to in a cell, student by student. */
export interface CellResult {
  readonly cell: Cell;
  readonly outcomes: Partial<Record<ArmName, readonly Outcome[]>>;
}

const REPORTED = ['plan', 'anki', 'capLeft', 'capQuarter', 'fsrs', 'roundRobin'] as const;
const OTHERS = REPORTED.slice(1) as readonly ArmName[];

/** All tables of the benchmark as text. */
export function report(results: readonly CellResult[], missed: readonly CellResult[]): string {
  const tables = MINUTES.flatMap((minutes) => {
    const cells = results.filter(({ cell }) => cell.minutes === minutes);
    return [
      `${minutes} minutes a day: mean true recall on the day, minutes of study, cards recalled an hour`,
      table(['', ...REPORTED.map((name) => ARMS[name].name)], withMeans(cells, outcomeRow)),
      `${minutes} minutes a day: recall of the plan less that of the other, 95 % interval of the paired difference`,
      table(['', ...OTHERS.map((name) => ARMS[name].name)], withMeans(cells, differenceRow(OTHERS))),
    ];
  });
  return [...tables, ...robustness(results, missed), targets(results)].join('\n\n');
}

function robustness(results: readonly CellResult[], missed: readonly CellResult[]): string[] {
  const wrong = ['costsLow', 'costsHigh'] as const;
  const rows = results
    .filter(({ outcomes }) => outcomes.costsLow)
    .map((result) => {
      const cells = wrong.map((name) => {
        const { recall, minutes } = meanIn(result, name);
        return `${recall.toFixed(3)} ${signed(recall - meanIn(result, 'plan').recall)} ${minutes.toFixed(0).padStart(4)}`;
      });
      return [`${String(result.cell.minutes).padStart(2)} ${label(result.cell)}`, ...cells];
    });
  const away = ['anki', 'capLeft', 'roundRobin'] as const;
  const skipped = missed.map((result) => [
    `${String(result.cell.minutes).padStart(2)} ${label(result.cell)}`,
    meanIn(result, 'plan').recall.toFixed(3),
    ...away.map((name) => differenceText(difference(result, name))),
  ]);
  return [
    'The plan when it believes all costs 50 % too low or too high: recall, less that of the plan, minutes',
    table(['', ...wrong.map((name) => ARMS[name].name)], rows),
    'Three days in the middle missed by all: recall of the plan, and what it is ahead of the others',
    table(['', 'plan', ...away.map((name) => ARMS[name].name)], skipped),
  ];
}

/** The rows of the cells, and after each world one of their means. */
function withMeans(
  results: readonly CellResult[],
  row: (results: readonly CellResult[]) => string[],
): string[][] {
  return WORLDS.flatMap(({ name }, world) => {
    const cells = results.filter(({ cell }) => cell.world === world);
    return [
      ...cells.map((result) => [label(result.cell), ...row([result])]),
      [`${name}, mean`, ...row(cells)],
    ];
  });
}

function outcomeRow(results: readonly CellResult[]): string[] {
  return REPORTED.map((name) => {
    const means = results.map((result) => meanIn(result, name));
    const recall = average(means.map((mean) => mean.recall));
    const minutes = average(means.map((mean) => mean.minutes));
    const perHour = average(means.map((mean) => mean.perHour));
    return `${recall.toFixed(3)} ${minutes.toFixed(0).padStart(4)} ${perHour.toFixed(0).padStart(4)}`;
  });
}

function differenceRow(others: readonly ArmName[]) {
  return (results: readonly CellResult[]): string[] =>
    others.map((name) => {
      const [only] = results;
      if (results.length === 1 && only) return differenceText(difference(only, name));
      return signed(average(results.map((result) => difference(result, name).mean)));
    });
}

function differenceText({ mean, low, high }: Difference): string {
  return `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

function signed(value: number): string {
  return (value < 0 ? '-' : '+') + Math.abs(value).toFixed(3).replace(/^0/, '');
}

function label({ world, days, cards }: Cell): string {
  return `${WORLDS[world]!.name} ${days}/${cards}`;
}

function meanIn({ cell, outcomes }: CellResult, name: ArmName) {
  return meanOf(outcomes[name] ?? [], cell.cards);
}

function difference({ outcomes }: CellResult, name: ArmName): Difference {
  return pairedDifference(outcomes.plan ?? [], outcomes[name] ?? []);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

/** The figures to reach, and whether they are. */
function targets(results: readonly CellResult[]): string {
  const at = (minutes: number) => results.filter(({ cell }) => cell.minutes === minutes);
  const lows = at(5).map((result) => difference(result, 'anki').low);
  const ahead = (name: ArmName, cells: readonly CellResult[]) =>
    average(cells.map((result) => difference(result, name).mean));
  const fsrs = ahead(
    'anki',
    at(5).filter(({ cell }) => cell.world === 0),
  );
  const lines = [
    verdict(
      lows.every((low) => low > 0),
      `5 min: lower end of plan - Anki SM-2 above 0 in ${lows.filter((low) => low > 0).length} of ${lows.length} cells`,
    ),
    verdict(
      fsrs >= 0.1,
      `5 min: ${signed(fsrs)} over Anki SM-2 on average in the FSRS-6 world (at least +.100)`,
    ),
    verdict(
      ahead('roundRobin', at(5)) >= 0,
      `5 min: ${signed(ahead('roundRobin', at(5)))} over round-robin on average (at least 0)`,
    ),
    ...[
      { minutes: 10, slack: 0 },
      { minutes: 20, slack: 0.007 },
      { minutes: 20, slack: 0 },
    ].map(({ minutes, slack }) => {
      const cells = at(minutes);
      const good = cells.filter((result) => beatsCaps(result, slack)).length;
      return verdict(
        good === cells.length,
        `${minutes} min: recall at least that of SM-2 with a cap${slack ? ` less ${slack}` : ''}, in fewer minutes, in ${good} of ${cells.length} cells`,
      );
    }),
  ];
  return ['Figures to reach', ...lines].join('\n');
}

/** Against each of the two caps. */
function beatsCaps(result: CellResult, slack: number): boolean {
  const plan = meanIn(result, 'plan');
  return (['capLeft', 'capQuarter'] as const).every((name) => {
    const cap = meanIn(result, name);
    return plan.recall >= cap.recall - slack && plan.minutes < cap.minutes;
  });
}

function verdict(reached: boolean, text: string): string {
  return `  ${reached ? 'reached    ' : 'NOT REACHED'}  ${text}`;
}
