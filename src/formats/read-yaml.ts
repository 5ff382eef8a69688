import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import type { Reporter } from './reporter.ts';
import type { Entry, Tree } from './tree.ts';

/** Deeper nesting than this is no deck. */
const DEEPEST = 32;
/** Nodes and characters that aliases may repeat in one file: enough for any deck, too little for a bomb. */
const MOST_REPEATED = 1_000_000;
/** So many syntax errors are told; what follows a first one is often its echo. */
const MOST_ERRORS = 20;
const TOO_DEEP = 'the file is nested too deeply to be read';
/** Errors of the parser that it words for programmers. */
const OURS: Readonly<Partial<Record<string, string>>> = {
  RESOURCE_EXHAUSTION: TOO_DEEP,
  MULTIPLE_DOCS: 'a file holds one deck: here a line `---` begins a second document',
};

interface Reading {
  readonly report: Reporter;
  readonly anchors: Map<string, Tree>;
  repeated: number;
}

/** Thrown where reading on makes no sense; told as a problem by `readYaml` and never seen outside. */
class Unreadable extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Text as YAML 1.2 by its core schema; undefined where it is no YAML, and `report` then says where and why. */
export function readYaml(text: string, report: Reporter): Tree | undefined {
  const document = parse(text, report);
  if (!document) return undefined;
  for (const error of document.errors.slice(0, MOST_ERRORS)) {
    report.tell(error.pos[0], OURS[error.code] ?? sentence(error.message));
  }
  if (document.errors.length > 0) return undefined;
  for (const { pos, message } of document.warnings)
    report.tell(pos[0], sentence(message), undefined, 'warning');
  try {
    return toTree(document.contents, { report, anchors: new Map(), repeated: 0 }, 0, 0);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report.tell(error.at, error.message);
    return undefined;
  }
}

function parse(text: string, report: Reporter): Document | undefined {
  try {
    // Keys are looked at by toTree, in linear time; a %YAML 1.1 line must not turn `no` into a boolean.
    return parseDocument(text, { schema: 'core', uniqueKeys: false, prettyErrors: false, merge: false });
  } catch (error) {
    // The parser recurses: brackets in brackets by the thousand end its stack.
    if (!(error instanceof RangeError)) throw error;
    report.tell(0, TOO_DEEP);
    return undefined;
  }
}

/** Parser messages as sentences of ours: the first line, without its end. */
function sentence(message: string): string {
  const first = message.split('\n', 1)[0] ?? '';
  return `not valid YAML: ${first.replace(/[.:\s]+$/, '')}`;
}

function toTree(node: unknown, reading: Reading, depth: number, near: number): Tree {
  if (depth > DEEPEST) throw new Unreadable(`the file is nested more than ${DEEPEST} levels deep`, near);
  if (isAlias(node)) return resolve(node.source, reading, node.range?.[0] ?? near);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { value: null, at: near, cost: 1, plain: true };
  const at = node.range?.[0] ?? near;
  let tree: Tree;
  if (isMap(node)) tree = mapTree(node.items, reading, depth, at);
  else if (isSeq(node)) {
    const items = node.items.map((item) => toTree(item, reading, depth + 1, at));
    tree = { value: items.map(({ value }) => value), at, items, ...summed(items) };
  } else {
    const end = node.range?.[1] ?? at;
    tree = { ...scalarTree(node.value, node.source, node.type === 'PLAIN' || node.value === null, at), end };
  }
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, tree);
  return tree;
}

/** A text loses its last newline, which a block scalar has by its form and not by its meaning. */
function scalarTree(value: unknown, source: string | undefined, plain: boolean, at: number): Tree {
  if (value instanceof Object) return { value, at, cost: 1 }; // A tag's work: quotes would not make it text.
  if (typeof value !== 'string') return { value, at, written: source ?? String(value), plain, cost: 1 };
  return { value: value.replace(/\n$/, ''), at, cost: 1 + value.length };
}

function mapTree(pairs: readonly Pair[], reading: Reading, depth: number, at: number): Tree {
  const entries = new Map<string, Entry>();
  let broken = false;
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
    const keyAt = (isScalar(key) ? key.range?.[0] : undefined) ?? at;
    const tree = toTree(value, reading, depth + 1, keyAt);
    if (name !== undefined && !entries.has(name)) entries.set(name, { keyAt, tree });
    else {
      broken = true;
      reading.report.tell(
        keyAt,
        name === undefined ? 'a key must be plain text' : `the key \`${name}\` stands twice`,
      );
    }
  }
  const all = [...entries];
  // fromEntries defines properties, so a key `__proto__` is one like any other.
  const value = Object.fromEntries(all.map(([name, { tree }]) => [name, tree.value]));
  const sum = summed(all.map(([, { tree }]) => tree));
  return { value, at, entries, ...sum, ...(broken ? { broken } : {}) };
}

/** What the trees below cost, and whether one of them is broken. */
function summed(trees: readonly Tree[]): Pick<Tree, 'cost' | 'broken'> {
  const cost = trees.reduce((sum, tree) => sum + tree.cost, 1);
  return trees.some((tree) => tree.broken) ? { cost, broken: true } : { cost };
}

function resolve(name: string, reading: Reading, at: number): Tree {
  const tree = reading.anchors.get(name);
  if (!tree) throw new Unreadable(`the alias *${name} has no anchor &${name} before it`, at);
  reading.repeated += tree.cost;
  if (reading.repeated > MOST_REPEATED)
    throw new Unreadable('aliases repeat more than a million nodes and letters', at);
  return tree;
}
