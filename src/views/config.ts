import { table } from './layout.ts';
import type { Style } from './style.ts';
import { plural } from './words.ts';

export interface ConfigView {
  readonly [key: string]: unknown;
  readonly settings: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly default: unknown;
    readonly takes: string;
    readonly help: string;
  }[];
}

/** What rescheduling came to. */
export interface RescheduledView {
  /** Each card that was given another due day. */
  readonly moved: readonly {
    readonly card: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly today: string;
}

/** Rescheduling in sentences, with what it means for today and the way back. */
export function rescheduledText({ moved, today }: RescheduledView): string {
  if (moved.length === 0) return 'No card has another due day by it.';
  const nowDue = moved.filter(({ from, to }) => (from ?? '') > today && (to ?? '') <= today).length;
  const due = nowDue === 0 ? '' : `, ${nowDue} of them today or before`;
  const were = moved.length === 1 ? 'was' : 'were';
  return `${plural(moved.length, 'card')} ${were} given a new due day${due}. pyprep undo takes the days back, not the setting.`;
}

export function configText({ settings }: ConfigView, style: Style): string {
  const rows = settings.map(({ key, value, default: initial, help }) => {
    const isDefault = JSON.stringify(value) === JSON.stringify(initial);
    const text = valueText(value);
    return [
      key,
      isDefault ? style.paint.dim(text) : style.paint.strong(text),
      ...(style.width >= 70 ? [style.paint.dim(help)] : []),
    ];
  });
  return table(rows);
}

/** A setting's value as `config get` prints it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '(not set)';
  if (Array.isArray(value)) return value.length === 0 ? '(none)' : value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
