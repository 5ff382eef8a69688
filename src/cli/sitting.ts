import type { Card } from '../core/card.ts';
import { cardId } from '../core/card.ts';
import type { Verdict } from '../core/card-types/card-type.ts';
import type { Mode } from '../core/entry.ts';
import { RATINGS, type Rating } from '../core/rating.ts';
import { label } from '../core/scheduler/label.ts';
import type { Outcome } from '../core/scheduler/machine.ts';
import type { Answered } from '../core/session.ts';
import type { Moment } from '../core/time.ts';
import { visible } from '../core/visible.ts';
import type { Draft } from '../prompts/card-prompt.ts';
import { rate } from '../prompts/rate.ts';
import { type Asked, type Command, value } from '../prompts/room.ts';
import { cardBack } from '../views/card-back.ts';
import type { Position } from '../views/card-front.ts';
import { keysHelp } from '../views/help.ts';
import type { RatingKey } from '../views/rating-bar.ts';
import { scrolledOff } from '../views/scrolled-off.ts';
import type { Style } from '../views/style.ts';
import { answerText, askCard, type Judged, showFront } from './ask-card.ts';
import { checkedOn } from './checked-on.ts';
import type { Desk } from './desk.ts';
import { outcomesOf, recordReview } from './record-review.ts';
import { reportText } from './report.ts';
import type { Stage } from './stage.ts';
import type { Tools } from './tools.ts';

/** One card's turn in a sitting: what to ask and how. */
export interface Turn {
  readonly desk: Desk;
  readonly stage: Stage;
  readonly card: Card;
  readonly mode: Mode;
  readonly position: Position;
  /** Orders the options of a choice. */
  readonly seed: string;
  readonly tools: Tools;
}

/** A command that the session must act on; help, links and reports are answered within the turn. */
export type SessionCommand = Exclude<Command, 'help' | 'open' | 'report'>;

/** How a turn ended: an answer was recorded, or a command was given. */
export type TurnEnd = Asked<Answered, SessionCommand>;

/** Asks one card, judges, shows the back, takes the rating and records it before it returns. */
export async function takeTurn(turn: Turn): Promise<TurnEnd> {
  const { desk, stage, card } = turn;
  const id = cardId(card);
  const started = desk.context.now().ms;
  const draft: Draft = {};
  showFront(stage, card, desk.python, turn.position);
  const asked = await persist(turn, () => askCard(stage, card, { seed: turn.seed, draft }, turn.tools));
  if (asked.kind === 'command') return asked;
  const { verdict, answer } = asked.value;
  const given = { answer, seed: turn.seed };
  const back = (style: Style) => cardBack(card, verdict, given, style, checkedOn(desk, card));
  stage.show((style) => `${back(style)}\n`);
  const now = desk.context.now();
  const outcomes = outcomesOf(desk, card, now);
  const before = desk.store.progress().cards[id]?.state ?? 'new';
  const keys = ratingKeys(outcomes, verdict, turn.mode, now);
  const { room } = stage;
  const above = () => scrolledOff(back(room.style()), verdict, room.style(), room.rows());
  const rated = await persist(turn, () => rate({ room, keys, preselected: verdict.rating, above }));
  if (rated.kind === 'command') return rated;
  const rating = rated.value;
  const ms = now.ms - started;
  const review = { card, mode: turn.mode, rating, ms, verdict, ...typedText(card, answer) };
  const { entry, leech } = recordReview(desk, review, outcomes, now);
  return value({ entry: entry.id, card: id, topic: card.topic, mode: turn.mode, rating, before, ms, leech });
}

/** Repeats a prompt while only commands come that leave the card where it is. */
async function persist<V>(turn: Turn, prompt: () => Promise<Asked<V>>): Promise<Asked<V, SessionCommand>> {
  const { stage, card, desk } = turn;
  for (;;) {
    const asked = await prompt();
    if (asked.kind === 'value') return asked;
    const { command } = asked;
    if (command === 'help') stage.show((style) => `${keysHelp(style)}\n`);
    else if (command === 'open') stage.show((style) => `  ${sourceText(card, style)}\n`);
    else if (command === 'report') stage.show(() => `${reportText(card, desk.library, desk.python)}\n`);
    else return { kind: 'command', command };
  }
}

function sourceText(card: Card, style: Style): string {
  return card.source ? style.paint.accent(visible(card.source)) : 'This card names no source.';
}

function ratingKeys(
  outcomes: Readonly<Record<Rating, Outcome>>,
  verdict: Verdict,
  mode: Mode,
  now: Moment,
): RatingKey[] {
  const most = RATINGS.indexOf(verdict.most ?? 'easy');
  return RATINGS.filter((_, i) => i <= most).map((rating) => {
    const { due } = outcomes[rating];
    return { rating, label: mode === 'study' && due !== null ? label(due, now) : '' };
  });
}

function typedText(card: Card, answer: Judged['answer']): { typed?: string } {
  return card.type === 'recall' ? {} : { typed: answerText(answer) };
}
