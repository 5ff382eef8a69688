import type { CheckResult } from '../core/card-types/card-type.ts';
import type { Raised } from '../core/snippet-run.ts';
import type { Python } from './find-python.ts';
import { LIMITS, type Limits, type Run, runPython } from './run-python.ts';

/**
 * Runs `code` and `check` below it in one module. Passed only if the check's last line was reached. Otherwise `why` is
 * one sentence: the failed assertion's message, the exception and its line, or the limit that was met.
 * Throws UserError where the Python cannot be started.
 */
export async function checkCode(
  python: Python,
  code: string,
  check: string,
  limits: Limits = LIMITS,
): Promise<CheckResult> {
  const run = await runPython(python, { code, check }, limits);
  if (!run.stopped && run.end.kind === 'reached') return { passed: true };
  return { passed: false, why: whyNot(run, code, check, limits) };
}

/** What source printed and how it ended, for "see the result". */
export interface Output {
  /** Standard output, cut off at the limit. */
  readonly prints: string;
  /** Class name of the exception that ended it. */
  readonly raises: string | undefined;
  /** One sentence: the exception with its line, or the limit that was met; undefined where it ended as it should. */
  readonly note: string | undefined;
}

/** Runs source alone. Throws UserError where the Python cannot be started. */
export async function runOutput(python: Python, code: string, limits: Limits = LIMITS): Promise<Output> {
  const run = await runPython(python, { code }, limits);
  const raises = run.end.kind === 'raised' ? run.end.name : undefined;
  const fine = !run.stopped && run.end.kind === 'ended' && !run.signal;
  return { prints: run.prints, raises, note: fine ? undefined : whyNot(run, code, '', limits) };
}

function whyNot(run: Run, code: string, check: string, limits: Limits): string {
  if (run.stopped === 'time') return `It did not end within ${limits.ms / 1000} seconds.`;
  if (run.stopped === 'output') return `It printed more than ${Math.floor(limits.output / 1024)} KB.`;
  if (run.stopped === 'processes') return 'It started too many processes.';
  if (run.end.kind === 'raised') return raised(run.end, code, check);
  if (run.signal) return `Python itself was ended by ${run.signal}.`;
  const last = run.errors.trim().split('\n').at(-1);
  return last
    ? `It ended before the last line was reached: ${last}`
    : 'It ended before the last line was reached.';
}

function raised({ name, text, line }: Raised, code: string, check: string): string {
  // The source is code, a line end, check: so the check begins one line after the code's last.
  const before = code.split('\n').length;
  const inCheck = line > before;
  if (name === 'AssertionError' && text !== '') return text;
  if (name === 'AssertionError' && inCheck) {
    return `The check failed: ${check.split('\n')[line - before - 1]?.trim() ?? ''}`;
  }
  if (name === 'SystemExit') return 'It ended by SystemExit before the last line of the check was reached.';
  const where = inCheck ? ` (line ${line - before} of the check)` : ` (line ${line})`;
  return `${name}${text === '' ? '' : `: ${text}`}${line === 0 ? '' : where}`;
}
