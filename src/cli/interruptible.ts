import type { Context } from './context.ts';
import { EXIT } from './exit-codes.ts';

/**
 * Work that Ctrl-C and a request to end stop in good order; null where one of them came, and the exit code then says so.
 * `work` must reject soon after its signal is aborted.
 */
export async function interruptible<T>(
  context: Context,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const abort = new AbortController();
  const stop = (name: NodeJS.Signals) => abort.abort(name);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    context.exitCode = abort.signal.reason === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
    return null;
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}
