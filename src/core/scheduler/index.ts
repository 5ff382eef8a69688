import { fsrs } from './fsrs.ts';
import type { MemoryModel } from './memory-model.ts';
import { SCHEDULERS, type SchedulerName } from './options.ts';
import { sm2 } from './sm2.ts';

/** The memory models. A new one is a file beside these, a name in SCHEDULERS and a line here. */
export const MODELS = { sm2, fsrs } as const satisfies Record<SchedulerName, MemoryModel>;

/** A value for each model. */
export function perModel<T>(value: (model: MemoryModel) => T): Record<SchedulerName, T> {
  return Object.fromEntries(SCHEDULERS.map((name) => [name, value(MODELS[name])])) as Record<
    SchedulerName,
    T
  >;
}
