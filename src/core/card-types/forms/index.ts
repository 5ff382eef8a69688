import * as v from 'valibot';
import type { CardTypeName, VersionItem } from '../../card.ts';
import { BASE, range } from './base.ts';
import { bug } from './bug.ts';
import type { CardForm } from './card-form.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { code } from './code.ts';
import { open } from './open.ts';
import { output } from './output.ts';
import { recall } from './recall.ts';

const FORMS = { recall, choice, output, cloze, bug, code, open } satisfies {
  [T in CardTypeName]: CardForm<T>;
};

/** What an item of `versions` may replace. */
const REPLACEABLE: readonly string[] = [
  'answer',
  'raises',
  'prints',
  'choices',
  'gaps',
  'code',
  'fixed',
  'solution',
  'explain',
] satisfies Exclude<keyof VersionItem, 'python'>[];

/** The form of a card type; what it is given must be a card of this type. */
export function cardForm(type: CardTypeName): CardForm<CardTypeName> {
  return FORMS[type] as unknown as CardForm<CardTypeName>;
}

/** All fields of a type but `type` and `versions`, as they are once a version is chosen. */
function fieldsOf(type: CardTypeName): v.ObjectEntries {
  return { ...BASE, ...FORMS[type].fields };
}

const isRequired = (field: v.ObjectEntries[string]) => field.type !== 'exact_optional';
const asOptional = (field: v.ObjectEntries[string]) =>
  isRequired(field) ? v.exactOptional(field as v.GenericSchema) : field;

/** The fields that a card must have on each version of Python, from itself or from an item of `versions`. */
export function versionedFields(type: CardTypeName): { readonly name: string; readonly about: string }[] {
  return Object.entries(fieldsOf(type)).flatMap(([name, field]) =>
    REPLACEABLE.includes(name) && isRequired(field)
      ? [{ name, about: v.getDescription(field as Parameters<typeof v.getDescription>[0]) ?? '' }]
      : [],
  );
}

/** A card of this type as a deck writes it; what `versions` may bring is left to be checked afterwards. */
export function writtenCard(type: CardTypeName) {
  const fields = Object.entries(fieldsOf(type));
  const replaceable = fields.filter(([name]) => REPLACEABLE.includes(name));
  const item = v.strictObject({
    python: range(),
    ...Object.fromEntries(replaceable.map(([name, field]) => [name, asOptional(field)])),
  });
  return v.strictObject({
    type: v.pipe(v.literal(type), v.description(`A ${type} card.`)),
    ...Object.fromEntries(
      fields.map(([name, field]) => [name, REPLACEABLE.includes(name) ? asOptional(field) : field]),
    ),
    versions: v.exactOptional(
      v.pipe(
        v.array(item),
        v.minLength(1, 'must have at least 1 item'),
        v.description(
          'What differs by version of Python: each item replaces fields of the card within its range.',
        ),
      ),
    ),
  });
}
