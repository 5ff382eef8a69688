import { type Looking, looking } from './looking.ts';
import type { Home } from './paths.ts';
import { isCurrent, readSnapshot, stateOf } from './snapshot.ts';
import type { StoreOptions } from './store.ts';

/** Progress for a command that only looks. */
export interface Look extends Looking {
  /** As `Store.save`: writes progress.json where it was behind. */
  save(): Promise<string | null>;
}

/**
 * Progress as the journals have it now. Where progress.json is current, that is one JSON.parse: neither conf nor the
 * fold with its formulas is even imported. Throws UserError where the home cannot be read.
 */
export async function look(home: Home, options: StoreOptions): Promise<Look> {
  const snapshot = readSnapshot(home, options);
  if (!snapshot || !isCurrent(home, snapshot)) {
    const { openStore } = await import('./store.ts');
    return openStore(home, options, snapshot);
  }
  const state = stateOf(snapshot);
  return { ...looking(() => state), save: async () => null };
}
