import type { Context } from '../../context.ts';
import type { CommonFlags } from '../../flags.ts';
import type { Open } from '../../program.ts';

/** A subcommand, as far as its flags are asked for. */
interface Subcommand {
  optsWithGlobals(): unknown;
}

/** The common flags, which `deck` itself takes wherever they stand; `--python` may be given more than once. */
type DeckFlags = Omit<CommonFlags, 'python'> & { readonly python?: readonly string[] };

/** The context of a subcommand. Paths that `--python` names are for `verify`; the last version holds for the others. */
export function contextOf(open: Open, subcommand: Subcommand): Context {
  const flags = subcommand.optsWithGlobals() as DeckFlags;
  return open({ ...flags, python: pythonsOf(subcommand).findLast((value) => /^\d/.test(value)) });
}

/** All values of `--python`. */
export function pythonsOf(subcommand: Subcommand): readonly string[] {
  return (subcommand.optsWithGlobals() as DeckFlags).python ?? [];
}
