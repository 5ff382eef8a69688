import type { CardTypeName } from '../core/card.ts';
import { schemaComment } from '../core/lint/text/schema-line.ts';
import { SAMPLE_CARDS } from './sample-cards.ts';

/** What a new deck starts with. */
export interface NewDeck {
  readonly topic: string;
  readonly title: string;
  readonly type: CardTypeName;
  /** What its schema line names. */
  readonly schema: string;
}

/** The YAML of a new deck: a first card that can be asked at once, and comments that say how to go on. */
export function deckTemplate({ topic, title, type, schema }: NewDeck): string {
  return `${schemaComment(schema)}
topic: ${topic}
title: ${quoted(title)}
summary: ${quoted(`My cards on ${title}.`)}
cards:
  # One card after the other, in the order in which new ones are asked.
  # Types: recall, choice, output (what does it print?), cloze (gaps), bug (which line?), code (write it), open (say it).
  - id: first-card              # progress hangs on it: keep it, or name the old one in was: [old-id]
    type: ${type}
    level: junior               # junior, mid, senior
${SAMPLE_CARDS[type]}    explain: This card is an example. Change it, or put your own in its place.

  # - id: second-card
  #   type: recall
  #   level: mid
  #   prompt: The question.
  #   answer: The answer, one fact.
  #   explain: Why it is so.
  #   source: https://docs.python.org/3/
`;
}

/** Any text as a YAML scalar: a JSON string is one. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
