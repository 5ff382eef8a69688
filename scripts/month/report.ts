/** What `plan --json` tells, as far as it is reported. */
export interface Plan {
  readonly days: readonly Forecast[];
  readonly readiness: { readonly now: Range; readonly onDate: Range };
  readonly pace: { readonly fresh: number; readonly right: number; readonly wrong: number };
  readonly drift: { readonly onDate: number } | null;
}

interface Forecast {
  readonly day: string;
  readonly new: number;
  readonly reviews: number;
  readonly repeats: number;
  readonly minutes: number;
}

interface Range {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly reviews: number;
}

/** One day: what was forecast for it on the first day and on its morning, and what came. */
export interface DayTold {
  readonly day: string;
  readonly first: Forecast;
  readonly morning: Plan;
  /** The true recall of all cards that morning. */
  readonly truth: number;
  readonly came: {
    readonly new: number;
    readonly reviews: number;
    readonly repeats: number;
    readonly lapses: number;
    readonly seconds: number;
  };
}

interface Head {
  readonly seed: string;
  readonly world: string;
  readonly days: string;
  readonly minutes: string;
  readonly cards: number;
  readonly topics: readonly string[];
}

export function headText({ seed, world, days, minutes, cards, topics }: Head): string {
  return [
    `Student ${seed} in the world "${world}": ${cards} cards (${topics.join(', ')}), ${days} days, ${minutes} minutes a day.`,
    'Columns: new cards + reviews (+ repetitions of what was not known the same day), minutes; the share of reviews not known;',
    'readiness on the morning as pyprep has it and as it is in truth; readiness on the day of the interview as forecast.',
    '',
    'day         forecast on day 1         that morning              came                      lapses  told  true  on the day',
    '',
  ].join('\n');
}

const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(5);

/** Cards and minutes of a day. */
function work({ new: fresh, reviews, repeats, minutes }: Omit<Forecast, 'day'>): string {
  const counts = `${Math.round(fresh)} + ${Math.round(reviews)} (+ ${Math.round(repeats)})`;
  return `${counts.padStart(14)}, ${minutes.toFixed(1).padStart(4)} min`;
}

export function rowText({ day, first, morning, truth, came }: DayTold): string {
  const { now, onDate } = morning.readiness;
  const range = `(${Math.round(onDate.low * 100)}–${Math.round(onDate.high * 100)})`;
  return `${[
    day,
    work(first),
    work(morning.days[0]!),
    work({ ...came, minutes: came.seconds / 60 }),
    came.reviews > 0 ? percent(came.lapses / came.reviews) : '     ',
    ` ${percent(now.mean)} ${percent(truth)}`,
    `${percent(onDate.mean)} ${range}${morning.drift ? `, if it goes on so ${percent(morning.drift.onDate).trim()}` : ''}`,
  ].join('  ')}\n`;
}

interface End {
  readonly told: readonly DayTold[];
  /** The plan on the morning of the interview. */
  readonly last: Plan;
  readonly truth: number;
  readonly starts: number;
}

export function endText({ told, last, truth, starts }: End): string {
  const sum = (of: (day: DayTold) => Omit<Forecast, 'day'>) => {
    const days = told.map(of);
    const total = (value: (day: Omit<Forecast, 'day'>) => number) =>
      days.reduce((all, day) => all + value(day), 0);
    return work({
      new: total((day) => day.new),
      reviews: total(({ reviews }) => reviews),
      repeats: total(({ repeats }) => repeats),
      minutes: total(({ minutes }) => minutes),
    });
  };
  const rows = [...new Set([0, 7, 14, 21, told.length - 1])].flatMap((i) => {
    const { readiness } = told[i]?.morning ?? {};
    if (!readiness) return [];
    const { mean, low, high } = readiness.onDate;
    return [
      `  forecast on day ${String(i + 1).padEnd(3)} ${percent(mean)} (${percent(low).trim()} to ${percent(high).trim()})`,
    ];
  });
  const { now } = last.readiness;
  const range = `(${percent(now.low).trim()} to ${percent(now.high).trim()}, from ${now.reviews} reviews)`;
  const { fresh, right, wrong } = last.pace;
  return [
    '',
    'Readiness on the day of the interview:',
    ...rows,
    `  told on the day    ${percent(now.mean)} ${range}`,
    `  true recall        ${percent(truth)}`,
    '',
    `In all: forecast on day 1 ${sum(({ first }) => first)}`,
    `        by the mornings   ${sum(({ morning }) => morning.days[0]!)}`,
    `        came              ${sum(({ came }) => ({ ...came, minutes: came.seconds / 60 }))}`,
    `Pace at the end: new ${fresh.toFixed(1)} s, right ${right.toFixed(1)} s, wrong ${wrong.toFixed(1)} s. ${starts} processes.`,
    '',
  ].join('\n');
}
