import { table } from './layout.ts';
import type { Style } from './style.ts';

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
