import * as v from 'valibot';
import { nearest } from '../core/nearest.ts';
import type { Reporter } from './reporter.ts';
import { follow, type Path, type Tree } from './tree.ts';

/** Longer names than this are no slip of the finger. */
const LONGEST_NAME = 60;

/** The schema of an object whose keys are all known. */
export type ObjectSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** Tells what in `tree` is not of the schema's form; true when all of it is. */
export function checkForm(tree: Tree, schema: ObjectSchema, report: Reporter): boolean {
  const known = tellUnknownKeys(tree, schema, report);
  const result = v.safeParse(schema, tree.value);
  const issues = (result.issues ?? []).filter((issue) => issue.expected !== 'never');
  for (const issue of issues) tellIssue(issue, tree, schema, report);
  return known && issues.length === 0 && !tree.broken;
}

/** The name that was meant, as a hint. */
export function didYouMean(name: string, names: readonly string[]): string | undefined {
  const near = name.length > LONGEST_NAME ? undefined : nearest(name, names);
  return near === undefined ? undefined : `did you mean \`${near}\`?`;
}

/** Every unknown key at every depth; valibot itself names the first one only. */
function tellUnknownKeys(tree: Tree, schema: unknown, report: Reporter): boolean {
  const form = schema as { type?: string; wrapped?: unknown; item?: unknown; entries?: v.ObjectEntries };
  if (form.type === 'exact_optional') return tellUnknownKeys(tree, form.wrapped, report);
  if (form.type === 'array') {
    return (tree.items ?? []).map((item) => tellUnknownKeys(item, form.item, report)).every(Boolean);
  }
  if (form.type !== 'strict_object' || !form.entries) return true;
  let known = true;
  for (const [name, { keyAt, tree: below }] of tree.entries ?? []) {
    if (Object.hasOwn(form.entries, name)) {
      known = tellUnknownKeys(below, form.entries[name], report) && known;
      continue;
    }
    const names = Object.keys(form.entries).filter((other) => !tree.entries?.has(other));
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
    report.tell(
      keyAt,
      `unknown key \`${short}\``,
      didYouMean(name, names) ?? `known here: ${names.join(', ')}`,
    );
    known = false;
  }
  return known;
}

function tellIssue(issue: v.BaseIssue<unknown>, tree: Tree, schema: ObjectSchema, report: Reporter): void {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = `\`${spell(path)}\``;
  const here = follow(tree, path);
  if (issue.received === 'undefined') {
    const about = description(schema, path);
    report.tell(here.at, `${name} is missing${about ? `: ${lowerFirst(about)}` : ''}`);
  } else if (issue.kind === 'validation') report.tell(here.at, `${name} ${issue.message}`);
  else if (issue.expected === 'string' && here.plain) tellUnquoted(name, here, report);
  else if (issue.type === 'picklist' || issue.type === 'literal') {
    const names = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, one]) => one as string);
    report.tell(here.at, `${name} must be one of ${names.join(', ')}`, didYouMean(String(here.value), names));
  } else report.tell(here.at, `${name} must be ${expected(issue.expected)}, not ${found(here.value)}`);
}

/** `True`, `7`, `null` and nothing at all are text only when they are quoted. */
function tellUnquoted(name: string, here: Tree, report: Reporter): void {
  const { written = '' } = here;
  if (written === '') {
    report.tell(here.at, `${name} has no text`, 'write the text, or "" where it is empty');
    return;
  }
  const edit = { start: here.at, end: here.at + written.length, text: `"${written}"` };
  const message = `${name} must be text, not ${found(here.value)}`;
  report.tell(here.at, message, `quote it: "${written}"`, 'error', edit);
}

function expected(type: string | null): string {
  if (type === 'Array') return 'a list';
  if (type === 'Object') return 'a mapping of keys to values';
  return type === 'string' ? 'text' : type === 'boolean' ? 'true or false' : `a ${type}`;
}

function found(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  // What the tags !!binary and !!timestamp make of a text.
  if (value instanceof Uint8Array) return 'binary data';
  if (value instanceof Date) return 'a point in time';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

/** `choices[2].text`, counted from 0 as Python does */
function spell(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

function description(schema: unknown, path: Path): string | undefined {
  let form = schema as { entries?: v.ObjectEntries; item?: unknown; wrapped?: unknown; type?: string };
  for (const step of path) {
    if (form.type === 'exact_optional') form = form.wrapped as typeof form;
    form = (typeof step === 'number' ? form.item : form.entries?.[step]) as typeof form;
    if (!form) return undefined;
  }
  return v.getDescription(form as unknown as Parameters<typeof v.getDescription>[0]);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
