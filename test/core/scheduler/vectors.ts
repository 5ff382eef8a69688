import { readFileSync } from 'node:fs';

/** Figures that other projects' test suites assert: test/data/vectors.json, which names the source of each. */
export const vectors = JSON.parse(readFileSync(new URL('../../data/vectors.json', import.meta.url), 'utf8'));
