import { findHome, type Home } from '../store/paths.ts';
import type { Context } from './context.ts';

/** Where this run keeps its data. */
export function homeOf({ flags, env }: Context): Home {
  return findHome(flags.home, env);
}
