import { CARD_TYPES, type Card, type CardTypeName, type VersionItem } from '../core/card.ts';
import type { Flaw } from '../core/card-types/forms/card-form.ts';
import { cardForm, versionedFields, writtenCard } from '../core/card-types/forms/index.ts';
import { shortHash } from '../core/hash.ts';
import { rangeFlaws } from '../core/python-range.ts';
import { DEFAULT_RANGE } from '../core/python-version.ts';
import { checkForm, didYouMean, type ObjectSchema } from './form-problems.ts';
import type { Reporter } from './reporter.ts';
import { follow, type Tree } from './tree.ts';

const DEFAULT_SECONDS = 90;

/** A card as its deck writes it, of whose form only `id` and `type` are certain. */
type Written = Record<string, unknown> & {
  readonly versions?: readonly VersionItem[];
  readonly python?: string;
};

/** The card that is written at `tree`; undefined where something is wrong with it, which is told. */
export function checkCard(tree: Tree, topic: string, report: Reporter): Card | undefined {
  const type = typeOf(tree, report);
  if (!type) return undefined;
  const written = tree.value as Written;
  const cards = byVersion(written, type);
  const isComplete = tellMissing(cards, type, tree, report);
  const isFormed = checkForm(tree, SCHEMAS[type] as ObjectSchema, report);
  // What fields say together is looked at once each of them is sound.
  const isSound =
    isComplete && isFormed && soundRanges(written, tree, report) && soundAnswers(cards, tree, report);
  return isSound ? finish(written, cards as unknown as Card[], topic, report.line(tree.at)) : undefined;
}

const SCHEMAS = Object.fromEntries(CARD_TYPES.map((type) => [type, writtenCard(type)]));

function typeOf(tree: Tree, report: Reporter): CardTypeName | undefined {
  if (!tree.entries) {
    report.tell(tree.at, 'a card must be a mapping of keys to values');
    return undefined;
  }
  const written = tree.entries.get('type');
  const type = CARD_TYPES.find((name) => name === written?.tree.value);
  if (type) return type;
  const types = CARD_TYPES.join(', ');
  if (!written) report.tell(tree.at, `\`type\` is missing: one of ${types}`);
  else {
    const given = String(written.tree.value);
    report.tell(written.tree.at, `\`type\` must be one of ${types}`, didYouMean(given, CARD_TYPES));
  }
  return undefined;
}

/** The card as it holds in the range of each item of `versions`, or the card itself. */
function byVersion(written: Written, type: CardTypeName): Written[] {
  const { versions, ...rest } = written;
  const items: readonly unknown[] = Array.isArray(versions) && versions.length > 0 ? versions : [{}];
  return items.map((item) => {
    const { python: _, ...fields } = typeof item === 'object' ? (item as Partial<VersionItem>) : {};
    return { ...rest, ...fields, type };
  });
}

function soundRanges(written: Written, tree: Tree, report: Reporter): boolean {
  const { python = DEFAULT_RANGE, versions } = written;
  const flaws = rangeFlaws(python, versions ? versions.map((item) => item.python) : [python]);
  for (const { item, message } of flaws) {
    const path = versions ? ['versions', ...(item === undefined ? [] : [item, 'python'])] : ['python'];
    report.tell(follow(tree, path).at, `\`${versions ? 'versions' : 'python'}\`: ${message}`);
  }
  return flaws.length === 0;
}

function tellMissing(cards: readonly Written[], type: CardTypeName, tree: Tree, report: Reporter): boolean {
  let complete = true;
  cards.forEach((card, i) => {
    for (const { name, about } of versionedFields(type).filter((field) => card[field.name] === undefined)) {
      const where = follow(tree, ['versions', i]).at;
      report.tell(
        where,
        `\`${name}\` is missing: ${about.charAt(0).toLowerCase()}${about.slice(1).replace(/\.$/, '')}`,
      );
      complete = false;
    }
  });
  return complete;
}

function soundAnswers(cards: readonly Written[], tree: Tree, report: Reporter): boolean {
  let sound = true;
  cards.forEach((card, i) => {
    const form = cardForm(card['type'] as CardTypeName);
    for (const flaw of form.flaws(card as unknown as Card)) {
      report.tell(placeOf(flaw, i, tree), flaw.message, flaw.hint);
      sound = false;
    }
  });
  return sound;
}

/** What an item of `versions` brings, or lacks, is mended there. */
function placeOf({ path }: Flaw, index: number, tree: Tree): number {
  const [field] = path;
  const item = tree.entries?.get('versions')?.tree.items?.[index];
  if (item && (field === undefined || item.entries?.has(String(field)))) return follow(item, path).at;
  return follow(tree, path).at;
}

function finish(written: Written, cards: readonly Card[], topic: string, line: number): Card {
  const last = cards.at(-1) as unknown as Written;
  const { type } = written as unknown as Card;
  // A required field that each version brings has the last one's value in the card itself.
  const filled = versionedFields(type).map(({ name }) => [name, written[name] ?? last[name]]);
  const full = (id: string) => (id.includes('/') ? id : `${topic}/${id}`);
  const ids = (key: string) => ((written[key] ?? []) as string[]).map(full);
  return {
    ...(type === 'open' ? { seconds: DEFAULT_SECONDS } : {}),
    python: DEFAULT_RANGE,
    ...written,
    ...Object.fromEntries(filled),
    topic,
    needs: ids('needs'),
    was: ids('was'),
    line,
    hash: answerHash(cards, written.versions),
  } as unknown as Card;
}

/** Hash of what counts as the answer on all versions. */
function answerHash(cards: readonly Card[], versions: readonly VersionItem[] | undefined): string {
  const answers = cards.map((card, i) => [versions?.[i]?.python, cardForm(card.type).counts(card)]);
  return shortHash(JSON.stringify(answers));
}
