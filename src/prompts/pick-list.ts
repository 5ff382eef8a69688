import { isDownKey, isEnterKey, isUpKey, useState } from '@inquirer/core';
import { hintLine } from '../views/hint.ts';
import { digit } from './key.ts';
import { listArea, livePrompt, useKeys } from './live.ts';
import { type Room, value } from './room.ts';

interface Config {
  readonly room: Room;
  readonly count: number;
  /** The list with the item at `cursor` (from 0) under the cursor. */
  draw(cursor: number): readonly string[];
  readonly hint: string;
  /** Whether a number key chooses at once; elsewhere it moves the cursor there. */
  readonly byNumber: boolean;
  readonly start?: number;
}

/** One of several items, by arrows and Enter or by number. Gives its place, from 0. */
export const pickList = livePrompt<Config, number>('keys', (config, done) => {
  const [cursor, setCursor] = useState(config.start ?? 0);
  const style = config.room.style();
  const hidden = useKeys(done, (key) => {
    const number = digit(key);
    if (isUpKey(key, ['vim'])) setCursor((cursor + config.count - 1) % config.count);
    else if (isDownKey(key, ['vim'])) setCursor((cursor + 1) % config.count);
    else if (isEnterKey(key)) done(value(cursor));
    else if (number > 0 && number <= config.count) {
      setCursor(number - 1);
      if (config.byNumber) done(value(number - 1));
    }
  });
  return `${listArea(config.room, config.draw(cursor), cursor, hintLine(config.hint, style))}${hidden}`;
});
