import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { atLine, edit, editorCommand } from '../../src/system/editor.ts';

test('the setting goes before VISUAL, VISUAL before EDITOR', () => {
  expect(editorCommand('nano', { VISUAL: 'vim', EDITOR: 'ed' })).toBe('nano');
  expect(editorCommand(null, { VISUAL: 'vim', EDITOR: 'ed' })).toBe('vim');
  expect(editorCommand(null, { EDITOR: 'ed' })).toBe('ed');
  expect(editorCommand(null, {})).toBeNull();
});

test.each([
  ['vim', ['+7', 'a.yaml']],
  ['/usr/bin/nano -w', ['+7', 'a.yaml']],
  ['code --wait', ['-g', 'a.yaml:7']],
  ['hx', ['a.yaml:7']],
  ['my-editor', ['a.yaml']],
])('%s opens a file at a line', (command, expected) => {
  expect(atLine(command, 'a.yaml', 7)).toEqual(expected);
});

test('an editor with arguments edits a file whose name has blanks and quotes', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pyprep ed"it ')), 'a b.txt');
  writeFileSync(file, 'before');
  await edit('sed -i s/before/after/', file);
  expect(readFileSync(file, 'utf8')).toBe('after');
});

test('an editor that fails is told with the setting to change', async () => {
  await expect(edit('false', 'x')).rejects.toThrow(UserError);
});
