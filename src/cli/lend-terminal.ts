/** What reads the terminal's keys for a whole sitting, and can let go of it for a while. */
interface Holder {
  pause(): void;
  resume(): void;
}

/** There is one terminal. */
let holder: Holder | null = null;

/** Names what holds the terminal from now on; null: nothing does. */
export function holdTerminal(by: Holder | null): void {
  holder = by;
}

/** Does something on the terminal that reads its keys itself: an editor, a question of inquirer's own. */
export async function lendTerminal<T>(work: () => Promise<T>): Promise<T> {
  const lender = holder;
  lender?.pause();
  try {
    return await work();
  } finally {
    lender?.resume();
  }
}
