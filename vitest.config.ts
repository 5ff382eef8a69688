import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One zone for the whole suite; test/core/time.test.ts covers others by their offsets.
    env: { TZ: 'UTC', NO_COLOR: '1', LC_ALL: 'C.UTF-8' },
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
