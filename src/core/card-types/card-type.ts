import type { CardOf, CardTypeName } from '../card.ts';
import type { Rating } from '../rating.ts';

/** What a person answered, by card type; null is "not answered", which is wrong. */
export interface Answers {
  /** Whether it was recalled. */
  recall: boolean;
  /** The option's letter in the deck's own order. */
  choice: string;
  output: string;
  /** One text a gap. */
  cloze: readonly string[];
  /** A line number, from 1. */
  bug: number;
  /** Source text. */
  code: string;
  /** Which points were said, in order; headless, true stands for all of them and false for none. */
  open: readonly boolean[] | boolean;
}

/** One line of a comparison: in both, only expected, only given. */
export interface DiffLine {
  readonly kind: 'same' | 'missing' | 'extra';
  readonly text: string;
}

/** How an answer was judged. */
export interface Verdict {
  readonly right: boolean;
  /** Whether a machine decided, so that the entry keeps it as a verdict. */
  readonly byMachine: boolean;
  /** What the machine's grade means as a rating: wrong → again, right → good. */
  readonly rating: Rating;
  /** The highest rating that may be given (an open card with a missed must); absent: easy. */
  readonly most?: Rating;
  /** What to say of it in one sentence: why the choice is wrong, which assertion failed. */
  readonly note?: string;
  /** Expected against given, where both are lines of text. */
  readonly diff?: readonly DiffLine[];
}

/** What came of running code + check on a real Python. */
export type CheckResult =
  | { readonly passed: true }
  /** `why`: the assertion's message or the exception, one sentence. */
  | { readonly passed: false; readonly why: string };

/** Runs code and the check below it in one module; handed in by `cli`, null where no Python may or can be used. */
export type RunCheck = (code: string, check: string) => Promise<CheckResult>;

/** What `verify` runs of a card, and what must come of it. */
export interface Snippet {
  /** Which part of the card it is: `code`, `solution`, `mistakes[0]`, for the message and its position. */
  readonly part: string;
  readonly code: string;
  /** `output`: prints and raises exactly; `passes`/`fails`: code + check; `compiles`; `runs`: ends without exception. */
  readonly expect:
    | { readonly kind: 'output'; readonly prints: string; readonly raises: string | undefined }
    | { readonly kind: 'passes'; readonly check: string }
    | { readonly kind: 'fails'; readonly check: string }
    | { readonly kind: 'compiles' }
    | { readonly kind: 'runs' };
}

/** What judging runs: the person's own text in `code`, or in its gaps, and the check below it. */
export interface JudgingCode {
  /** As the person is given it. */
  readonly code: string;
  readonly check: string;
}

/** The rules of one card type: pure, the same for study, quiz, exam and scripts. */
export interface CardType<T extends CardTypeName> {
  readonly type: T;
  /** As the header of a card says it: `predict the output`. */
  readonly title: string;
  /** Whether a machine grades it, so that a quiz asks it. */
  readonly byMachine: boolean;
  /** The answer in JSON (`quiz --answers`, `answer`) as an answer of this type; undefined where its form is wrong. */
  parse(raw: unknown): Answers[T] | undefined;
  /** What the form of an answer is, for the error message: `the letter of an option`. */
  readonly form: string;
  /** Bare text from the command line as an answer, JSON where the type needs it; undefined where its form is wrong. */
  read(text: string): Answers[T] | undefined;
  /**
   * What the card has, as a sentence, where the answer names what it has not, as option d of three: a slip of the caller rather
   * than a wrong answer. Null where the card has it; absent where a type's answers name no part of a card.
   */
  beyond?(card: CardOf<T>, answer: Answers[T]): string | null;
  judge(card: CardOf<T>, answer: Answers[T] | null, run: RunCheck | null): Verdict | Promise<Verdict>;
  /** The right answer as one text, for the back of a card and the misses of a quiz. */
  solution(card: CardOf<T>): string;
  snippets(card: CardOf<T>): readonly Snippet[];
  /** What `judge` may have run, without the answer; null where it runs nothing, as where a type has no such rule. */
  judgedBy?(card: CardOf<T>): JudgingCode | null;
}
