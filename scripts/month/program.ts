import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { formatInstant } from '../../src/core/time.ts';

/** Node was started with scripts/month.mjs. */
const PROGRAM = join(dirname(process.argv[1] ?? ''), '..', 'bin', 'pyprep.js');

/** The program as a simulated person has it: a home of their own, and a clock that stands where they are. */
export interface Program {
  /** Runs a command with `--json` at a moment (milliseconds, UTC) and gives what it printed, parsed. */
  // biome-ignore lint/suspicious/noExplicitAny: a type for each view would only repeat src/views.
  run(ms: number, ...args: readonly string[]): any;
  /** How often a process was started. */
  starts(): number;
}

export function programAt(home: string): Program {
  let starts = 0;
  return {
    run(ms, ...args) {
      starts++;
      const now = formatInstant({ ms: Math.round(ms), offset: 0 });
      const env = {
        PATH: process.env['PATH'] ?? '',
        TZ: 'UTC',
        HOME: home,
        PYPREP_HOME: home,
        PYPREP_NOW: now,
      };
      const ran = spawnSync(process.execPath, [PROGRAM, ...args, '--json'], { env, encoding: 'utf8' });
      if (ran.stdout === '') throw new Error(`pyprep ${args.join(' ')} printed nothing: ${ran.stderr}`);
      return JSON.parse(ran.stdout);
    },
    starts: () => starts,
  };
}
