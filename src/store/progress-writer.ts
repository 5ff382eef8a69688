import type { FoldRules } from '../core/fold.ts';
import { confWriter } from './conf-file.ts';
import type { State } from './fold-all.ts';
import type { Home } from './paths.ts';
import { snapshotOf } from './snapshot.ts';

/** What writes progress.json: whole, in one go. Throws UserError where it could not. */
export async function progressWriter(home: Home): Promise<(state: State, rules: FoldRules) => void> {
  const write = await confWriter(home.progress, '');
  return (state, rules) => write({ ...snapshotOf(state, rules) });
}
