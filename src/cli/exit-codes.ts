/** Exit codes of every command. */
export const EXIT = {
  done: 0,
  /** A "no": below the pass mark, errors found, nothing due. */
  no: 1,
  /** What the person can put right. */
  user: 2,
  /** A bug in pyprep. */
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
