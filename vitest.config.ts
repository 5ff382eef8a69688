import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One zone for the whole suite; test/core/time.test.ts covers others by their offsets.
const env = { TZ: 'UTC', NO_COLOR: '1', LC_ALL: 'C.UTF-8' };
const common = { env, testTimeout: 60_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    // On two cores vitest would take one worker; most of these tests wait for programs that they started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { ...common, name: 'rooms', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'] } },
      // The whole program, as it is shipped: built first, where anything changed.
      {
        test: {
          ...common,
          name: 'program',
          include: ['test/cli/**/*.test.ts'],
          globalSetup: 'test/build.ts',
        },
      },
    ],
  },
});
