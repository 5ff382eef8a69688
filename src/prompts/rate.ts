import { isDownKey, isEnterKey, isSpaceKey, isUpKey, useState } from '@inquirer/core';
import { RATINGS, type Rating } from '../core/rating.ts';
import { type RatingKey, ratingBar } from '../views/rating-bar.ts';
import { digit } from './key.ts';
import { livePrompt, useKeys } from './live.ts';
import { plainLine } from './plain-line.ts';
import { type Asked, type Room, value } from './room.ts';

interface Config {
  readonly room: Room;
  readonly keys: readonly RatingKey[];
  /** What Space and Enter give. */
  readonly preselected: Rating;
  /** What stands above the keys, if anything, with its newline. */
  above(): string;
}

const bar = livePrompt<Config, Rating>('keys', (config, done) => {
  const style = config.room.style();
  const [chosen, setChosen] = useState<Rating>(config.preselected);
  const move = (by: number) => {
    const at = config.keys.findIndex(({ rating }) => rating === chosen) + by;
    setChosen(config.keys[Math.max(0, Math.min(config.keys.length - 1, at))]?.rating ?? chosen);
  };
  const hidden = useKeys(done, (key) => {
    const rating = RATINGS[digit(key) - 1];
    if (rating && config.keys.some((offered) => offered.rating === rating)) done(value(rating));
    else if (isSpaceKey(key) || isEnterKey(key)) done(value(chosen));
    else if (key.name === 'left' || isUpKey(key)) move(-1);
    else if (key.name === 'right' || isDownKey(key)) move(1);
  });
  return config.above() + ratingBar(config.keys, chosen, style) + hidden;
});

/** The rating of a card that was answered: one key, or Space for the one that is preselected. */
export async function rate(config: Config): Promise<Asked<Rating>> {
  if (!config.room.style().plain) return bar(config);
  const offered = config.keys.map(({ rating, label }) => `${RATINGS.indexOf(rating) + 1} ${rating} ${label}`);
  for (;;) {
    const question = `Rate: ${offered.join(', ')}. Enter for ${config.preselected}: `;
    const asked = await plainLine(config.room, question);
    if (asked.kind === 'command') return asked;
    const text = asked.value.trim();
    const rating = text === '' ? config.preselected : RATINGS[Number(text) - 1];
    if (rating && config.keys.some((key) => key.rating === rating)) return value(rating);
  }
}
