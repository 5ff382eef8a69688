import { isEnterKey, isSpaceKey } from '@inquirer/core';
import { hintLine } from '../views/hint.ts';
import { digit } from './key.ts';
import { livePrompt, useKeys } from './live.ts';
import { plainLine } from './plain-line.ts';
import { type Asked, type Room, value } from './room.ts';

interface Config {
  readonly room: Room;
  /** What stands above the question, if anything, with its newline. */
  above(): string;
}

const ask = livePrompt<Config, boolean>('keys', (config, done) => {
  const hidden = useKeys(done, (key) => {
    if (digit(key) === 1 || key.name === 'n') done(value(false));
    else if (digit(key) === 2 || key.name === 'y' || isSpaceKey(key) || isEnterKey(key)) done(value(true));
  });
  return config.above() + hintLine('did you have it?  1 no   2 yes', config.room.style()) + hidden;
});

/** Whether the person had the answer, where no machine can tell. */
export async function selfGrade(config: Config): Promise<Asked<boolean>> {
  const { room } = config;
  if (!room.style().plain) return ask(config);
  for (;;) {
    const asked = await plainLine(room, 'Did you have it? y or n: ');
    if (asked.kind === 'command') return asked;
    const given = asked.value.trim().toLowerCase();
    if (given === 'y' || given === 'n') return value(given === 'y');
  }
}
