/** The terminal was closed while a sitting used it. */
let isGone = false;

/** A stream that failed may never call back; within so many milliseconds it has told that it failed. */
const TELLS_MS = 50;

/** Takes note when the terminal is closed: without this, the next write to it would be an error that nobody handles. */
export function heedTerminal(output: NodeJS.WritableStream, onGone: () => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (!isGone && error.code !== 'EIO' && error.code !== 'EPIPE') throw error;
    isGone = true;
    onGone();
  });
}

/**
 * The last thing that a sitting does, once all is saved. Where the terminal is gone, the process ends by the signal that
 * said so: Node cannot exit then, it aborts when it puts the modes of the terminal back.
 */
export async function endWithTerminal(output: NodeJS.WritableStream): Promise<void> {
  // Whether it is there, only writing tells.
  const failed = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), TELLS_MS);
    output.write('', (error) => {
      clearTimeout(timer);
      resolve(error != null);
    });
  });
  if (!failed && !isGone) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
