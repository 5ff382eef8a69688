import type { CodeCard } from '../card.ts';
import type { CardType, RunCheck, Snippet, Verdict } from './card-type.ts';
import { judged } from './judged.ts';

const asText = (raw: unknown) => (typeof raw === 'string' ? raw : undefined);

/** Without a Python nothing was judged: the person compares with the solution and rates. */
async function judge(card: CodeCard, answer: string | null, run: RunCheck | null): Promise<Verdict> {
  if (answer === null || answer.trim() === '') return judged(false);
  if (!run) {
    const note = 'No Python ran this: compare it with the solution.';
    return { right: false, byMachine: false, rating: 'again', note };
  }
  const result = await run(answer, card.check);
  return result.passed ? judged(true) : judged(false, { note: result.why });
}

function snippets({ starter, solution, check, mistakes = [] }: CodeCard): Snippet[] {
  return [
    { part: 'solution', code: solution, expect: { kind: 'passes', check } },
    { part: 'starter', code: starter, expect: { kind: 'fails', check } },
    ...mistakes.map(
      ({ code }, i): Snippet => ({ part: `mistakes[${i}]`, code, expect: { kind: 'fails', check } }),
    ),
  ];
}

/** Code that the person writes and a check decides. */
export const code: CardType<'code'> = {
  type: 'code',
  title: 'write the code',
  byMachine: true,
  form: 'Python source',
  parse: asText,
  read: asText,
  judge,
  solution: (card) => card.solution,
  snippets,
  judgedBy: ({ starter, check }) => ({ code: starter, check }),
};
