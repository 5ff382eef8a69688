import type { SnippetRun } from '../core/snippet-run.ts';
import { readReport } from './run-report.ts';

const NEWLINE = 10;

/** Reads the frames that a driver writes, `number stopped bytes bytes\n` and so many bytes of output and of report. */
export function frameReader(told: (run: SnippetRun) => void): (piece: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  return (piece) => {
    pending = Buffer.concat([pending, piece]);
    for (let taken = takeFrame(pending); taken; taken = takeFrame(pending)) {
      pending = taken.rest;
      told(taken.run);
    }
  };
}

function takeFrame(bytes: Buffer): { run: SnippetRun; rest: Buffer } | undefined {
  const headEnd = bytes.indexOf(NEWLINE);
  if (headEnd === -1) return undefined;
  const [, stopped, outSize, reportSize] = bytes.toString('latin1', 0, headEnd).split(' ');
  const outEnd = headEnd + 1 + Number(outSize);
  const end = outEnd + Number(reportSize);
  if (bytes.length < end) return undefined;
  const report = readReport(bytes.toString('utf8', outEnd, end));
  const run: SnippetRun = {
    stopped: report.isBomb ? 'processes' : stoppedBy(stopped),
    prints: bytes.toString('utf8', headEnd + 1, outEnd),
    end: report.end,
  };
  return { run, rest: bytes.subarray(end) };
}

function stoppedBy(word: string | undefined): SnippetRun['stopped'] {
  return word === 'time' || word === 'output' || word === 'processes' || word === 'unable' ? word : undefined;
}
