import { isDownKey, isEnterKey, isSpaceKey, isUpKey, useState } from '@inquirer/core';
import { hintLine } from '../views/hint.ts';
import { digit } from './key.ts';
import { listArea, livePrompt, useKeys } from './live.ts';
import { type Room, value } from './room.ts';

interface Config {
  readonly room: Room;
  readonly count: number;
  draw(cursor: number, ticked: readonly boolean[]): readonly string[];
  readonly hint: string;
  /** What the signs of the list mean. */
  readonly legend: string;
}

/** Ticks several items by number or with Space; Enter ends. Gives which are ticked. */
export const checklist = livePrompt<Config, readonly boolean[]>('keys', (config, done) => {
  const style = config.room.style();
  const [cursor, setCursor] = useState(0);
  const [ticked, setTicked] = useState<readonly boolean[]>(Array.from({ length: config.count }, () => false));
  const toggle = (at: number) => setTicked(ticked.map((tick, i) => (i === at ? !tick : tick)));
  const hidden = useKeys(done, (key) => {
    const number = digit(key);
    if (isUpKey(key, ['vim'])) setCursor((cursor + config.count - 1) % config.count);
    else if (isDownKey(key, ['vim'])) setCursor((cursor + 1) % config.count);
    else if (isSpaceKey(key)) toggle(cursor);
    else if (isEnterKey(key)) done(value(ticked));
    else if (number > 0 && number <= config.count) toggle(number - 1);
  });
  const below = `${style.paint.dim(config.legend)}\n\n${hintLine(config.hint, style)}`;
  return `${listArea(config.room, config.draw(cursor, ticked), cursor, below)}${hidden}`;
});
