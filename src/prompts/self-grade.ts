import { isEnterKey, isSpaceKey } from '@inquirer/core';
import { hintLine } from '../views/hint.ts';
import { digit } from './key.ts';
import { livePrompt, useKeys } from './live.ts';
import { plainLine } from './plain-line.ts';
import { type Asked, type Room, value } from './room.ts';

const ask = livePrompt<{ readonly room: Room }, boolean>('keys', (config, done) => {
  const hidden = useKeys(done, (key) => {
    if (digit(key) === 1 || key.name === 'n') done(value(false));
    else if (digit(key) === 2 || key.name === 'y' || isSpaceKey(key) || isEnterKey(key)) done(value(true));
  });
  return hintLine('did you have it?  1 no   2 yes', config.room.style()) + hidden;
});

/** Whether the person had the answer, where no machine can tell. */
export async function selfGrade(room: Room): Promise<Asked<boolean>> {
  if (!room.style().plain) return ask({ room });
  for (;;) {
    const asked = await plainLine(room, 'Did you have it? y or n: ');
    if (asked.kind === 'command') return asked;
    const given = asked.value.trim().toLowerCase();
    if (given === 'y' || given === 'n') return value(given === 'y');
  }
}
