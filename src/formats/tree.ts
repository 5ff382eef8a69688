/** A value of a YAML file that knows where it stands. */
export interface Tree {
  /** The plain value: text, number, boolean, null, array or object. */
  readonly value: unknown;
  /** Offset in the file's text. */
  readonly at: number;
  /** Offset of the end of a scalar. */
  readonly end?: number;
  /** A scalar as it is written, without quotes. */
  readonly written?: string;
  /** Whether a scalar stands without quotes. */
  readonly plain?: boolean;
  readonly entries?: ReadonlyMap<string, Entry>;
  readonly items?: readonly Tree[];
  /** Nodes and characters, what aliases repeat counted each time. */
  readonly cost: number;
  /** A key in it stands twice or is no text, which has been told. */
  readonly broken?: true;
}

/** A key of a mapping and its value. */
export interface Entry {
  readonly keyAt: number;
  readonly tree: Tree;
}

export type Path = readonly (string | number)[];

/** The value at the end of a path, or the nearest one on the way there that exists. */
export function follow(tree: Tree, path: Path): Tree {
  let here = tree;
  for (const step of path) {
    const next = typeof step === 'number' ? here.items?.[step] : here.entries?.get(step)?.tree;
    if (!next) return here;
    here = next;
  }
  return here;
}
