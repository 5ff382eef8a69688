/** The signals that ask a process to end. */
export const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
