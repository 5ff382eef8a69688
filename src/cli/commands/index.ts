import type { Declare } from '../program.ts';

interface Listed {
  readonly name: string;
  readonly summary: string;
  /** Imports the command's file, and with it only what that command needs. */
  load(): Promise<Declare>;
}

/** Every command: its name, what help says of it, its file. */
export const COMMANDS = [
  {
    name: 'study',
    summary: 'a spaced-repetition session',
    load: async () => (await import('./study.ts')).study,
  },
  {
    name: 'quiz',
    summary: 'questions with a score; leaves the schedule alone',
    load: async () => (await import('./quiz.ts')).quiz,
  },
  { name: 'due', summary: 'how much is due, in one line', load: async () => (await import('./due.ts')).due },
  {
    name: 'next',
    summary: 'the next card, for scripts and editors',
    load: async () => (await import('./next.ts')).next,
  },
  {
    name: 'answer',
    summary: 'grade an answer and record it',
    load: async () => (await import('./answer.ts')).answer,
  },
  {
    name: 'grade',
    summary: 'record a rating: again, hard, good or easy',
    load: async () => (await import('./grade.ts')).grade,
  },
  {
    name: 'topics',
    summary: 'the topics: cards, what is due, what is known',
    load: async () => (await import('./topics.ts')).topics,
  },
  {
    name: 'list',
    summary: 'the cards of one or all topics',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    summary: 'one card: question, answer, history',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'undo',
    summary: 'take back the last answer or change',
    load: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'suspend',
    summary: 'put cards aside until they are unsuspended',
    load: async () => (await import('./suspend.ts')).suspend,
  },
  {
    name: 'unsuspend',
    summary: 'ask suspended cards again',
    load: async () => (await import('./unsuspend.ts')).unsuspend,
  },
  {
    name: 'bury',
    summary: 'put cards aside until tomorrow',
    load: async () => (await import('./bury.ts')).bury,
  },
  {
    name: 'unbury',
    summary: 'ask buried cards today after all',
    load: async () => (await import('./unbury.ts')).unbury,
  },
  { name: 'reset', summary: 'make cards new again', load: async () => (await import('./reset.ts')).reset },
  {
    name: 'set-due',
    summary: 'say when cards come next',
    load: async () => (await import('./set-due.ts')).setDueCommand,
  },
  {
    name: 'config',
    summary: 'look at and change settings',
    load: async () => (await import('./config.ts')).config,
  },
  {
    name: 'deck',
    summary: 'decks of your own: new, add, remove, list, edit, fork, lint, verify',
    load: async () => (await import('./deck.ts')).deck,
  },
  {
    name: 'export',
    summary: 'write out all progress',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'import',
    summary: 'bring in progress that export wrote',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'plan',
    summary: 'towards the interview: what a day asks, what fits, how ready you will be',
    load: async () => (await import('./plan.ts')).plan,
  },
  {
    name: 'optimize',
    summary: 'fit FSRS to your reviews',
    load: async () => (await import('./optimize.ts')).optimize,
  },
  {
    name: 'eval',
    summary: 'how well each scheduler predicts your reviews',
    load: async () => (await import('./eval.ts')).evalCommand,
  },
] as const satisfies readonly Listed[];
