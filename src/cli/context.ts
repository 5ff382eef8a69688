import { type Moment, parseInstant } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';
import { createStyle, type Style } from '../views/style.ts';
import type { ExitCode } from './exit-codes.ts';
import type { CommonFlags } from './flags.ts';

/** What the process gives: the only place where clock, chance, streams and environment come from. */
export interface Context {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  readonly flags: CommonFlags;
  /** The folder of the compiled built-in decks. */
  readonly builtIn: string;
  now(): Moment;
  /** A random text of 12 letters and digits. */
  randomId(): string;
  /** How to write on a stream now. */
  style(stream: NodeJS.WriteStream): Style;
  /** Set by a command whose answer is a "no". */
  exitCode: ExitCode;
}

/** The context of one run. `PYPREP_NOW` replaces the clock. Throws UserError where it is no instant. */
export function createContext(process: NodeJS.Process, flags: CommonFlags, builtIn: string): Context {
  const { env } = process;
  return {
    // Node makes each stream when it is first asked for, which takes a while.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env,
    flags,
    builtIn,
    now: clock(env['PYPREP_NOW']),
    // Loaded when it is asked for: commands that only look need no random id, and crypto takes a twentieth of their time.
    randomId: () => process.getBuiltinModule('node:crypto').randomBytes(9).toString('base64url'),
    style: (stream) => styleOf(stream, env, flags),
    exitCode: 0,
  };
}

function clock(fixed: string | undefined): () => Moment {
  if (!fixed) {
    return () => {
      const now = new Date();
      return { ms: now.getTime(), offset: -now.getTimezoneOffset() };
    };
  }
  const moment = parseInstant(fixed);
  if (!moment) {
    throw new UserError(
      `PYPREP_NOW is no instant: ${fixed}`,
      'Write it as 2026-03-29T09:00:00+02:00, with the offset from UTC.',
    );
  }
  return () => moment;
}

function styleOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv, flags: CommonFlags): Style {
  const width = stream.isTTY ? (stream.columns ?? 80) : Number(env['COLUMNS']) || 80;
  const plain = flags.plain === true || env['TERM'] === 'dumb';
  return createStyle(Math.max(20, width), colourLevel(stream, env, flags), plain);
}

/** chalk reads no NO_COLOR, and asks stdout where stderr is written to: so it is decided here, a stream at a time. */
function colourLevel(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv, flags: CommonFlags): 0 | 1 {
  if (!flags.color || (env['NO_COLOR'] ?? '') !== '') return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  return stream.isTTY && env['TERM'] !== 'dumb' ? 1 : 0;
}
