import { expect, test } from 'vitest';
import { nearest } from '../../src/core/nearest.ts';

const NAMES = ['generators', 'decorators', 'gil', 'scope', 'abstract-classes'];

test.each([
  ['generatrs', 'generators'],
  ['genreators', 'generators'],
  ['GENERATORS', 'generators'],
  ['decorator', 'decorators'],
  ['gli', 'gil'],
  ['abst', 'abstract-classes'],
  ['scoep', 'scope'],
])('%s is a slip of %s', (slip, name) => {
  expect(nearest(slip, NAMES)).toBe(name);
});

test.each(['', 'xyzzy', 'pickling'])('%s is a slip of none', (slip) => {
  expect(nearest(slip, NAMES)).toBeUndefined();
});
