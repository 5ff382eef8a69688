import { isEnterKey, isSpaceKey, useEffect, useState } from '@inquirer/core';
import { hintLine } from '../views/hint.ts';
import { livePrompt, useKeys } from './live.ts';
import { type Room, value } from './room.ts';

interface Config {
  readonly room: Room;
  readonly hint: string;
  /** What stands above the hint, with its newline. */
  above?(): string;
  /** Seconds that a clock counts down; it only shows, it never ends anything. */
  readonly seconds?: number;
}

/** Waits for Space or Enter. */
export const keyPress = livePrompt<Config, true>('keys', (config, done) => {
  const [left, setLeft] = useState(config.seconds ?? 0);
  const style = config.room.style();
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  const hidden = useKeys(done, (key) => {
    if (isSpaceKey(key) || isEnterKey(key)) done(value(true));
  });
  const clock = config.seconds ? `${left > 0 ? `${left} s` : 'time is up'} · ` : '';
  return (config.above?.() ?? '') + hintLine(`${clock}${config.hint}`, style) + hidden;
});
