import { Chalk, type ColorSupportLevel } from 'chalk';

/** How to write on one stream: its width, its colours, and whether to do without redraw and box art. */
export interface Style {
  /** Columns of the stream. */
  readonly width: number;
  readonly plain: boolean;
  readonly colour: boolean;
  readonly paint: Paint;
}

type Brush = (text: string) => string;

/** Colours by what they mean. Only the terminal's own sixteen are used, which suit its background, light or dark. */
interface Paint {
  readonly strong: Brush;
  readonly dim: Brush;
  readonly accent: Brush;
  readonly right: Brush;
  readonly wrong: Brush;
  readonly warn: Brush;
  readonly code: Brush;
  /** The line or option under the cursor. */
  readonly cursor: Brush;
  /** A gap of a cloze that is not under the cursor. */
  readonly gap: Brush;
  readonly syntax: Readonly<Record<string, Brush>>;
}

/** The style of a stream of `width` columns with chalk's colour level 0 (none) to 3. */
export function createStyle(width: number, level: ColorSupportLevel, plain: boolean): Style {
  const chalk = new Chalk({ level });
  const none: Brush = (text) => text;
  const paint: Paint = {
    strong: chalk.bold,
    dim: chalk.dim,
    accent: chalk.cyan,
    right: chalk.green,
    wrong: chalk.red,
    warn: chalk.yellow,
    code: chalk.cyan,
    cursor: chalk.inverse,
    gap: chalk.underline,
    syntax: {
      default: none,
      keyword: chalk.magenta,
      built_in: chalk.cyan,
      literal: chalk.yellow,
      number: chalk.yellow,
      string: chalk.green,
      subst: none,
      comment: chalk.dim,
      meta: chalk.blue,
      class: none,
      function: none,
      title: chalk.blue,
      params: none,
    },
  };
  return { width, plain, colour: level > 0, paint };
}

/** Ticks, crosses and bullets, in words where a screen reader reads them. */
export function mark(style: Style, kind: 'right' | 'wrong' | 'warn'): string {
  const { paint, plain } = style;
  if (kind === 'right') return paint.right(plain ? 'Right:' : '✔');
  if (kind === 'wrong') return paint.wrong(plain ? 'Wrong:' : '✘');
  return paint.warn(plain ? 'Note:' : '!');
}
