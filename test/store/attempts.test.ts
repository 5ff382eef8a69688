import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openAttempt } from '../../src/store/attempts.ts';
import { newHome } from './homes.ts';

test('an attempt whose file or folder is deleted is what last stood there, and can be written again', () => {
  const { dir } = newHome();
  const attempt = openAttempt(dir, 'own', 'write');
  attempt.write('one\n');
  rmSync(attempt.file);
  expect(attempt.read()).toBe('one\n');
  rmSync(join(dirname(attempt.file), '..'), { recursive: true });
  const end = attempt.watch(() => undefined);
  expect(attempt.read()).toBe('one\n');
  end();
  attempt.write('two\n');
  expect(openAttempt(dir, 'own', 'write').read()).toBe('two\n');
});
