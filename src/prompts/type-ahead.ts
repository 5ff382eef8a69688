import { isEnterKey, isSpaceKey } from '@inquirer/core';
import { commandOf, isPaste, type Key } from './key.ts';
import type { Command, Takes } from './room.ts';

/** Commands that are about the sitting, not about the card at hand. */
const OF_THE_SITTING: readonly Command[] = ['undo', 'quit', 'help'];

/**
 * Whether a key that was typed before the prompt stood on the screen counts at it. Text is kept, and so is what is said of
 * a card that was seen. But Space and Enter say yes to what stands there, so they must come after it; and nothing that was
 * typed before its card was shown (`unseen`) answers the card, puts it aside, or hands in a text.
 */
export function countsLate(key: Key, takes: Takes, unseen: boolean): boolean {
  if (takes === 'text') return !(unseen && isEnterKey(key));
  if (isPaste(key) || isSpaceKey(key) || isEnterKey(key)) return false;
  const given = commandOf(key);
  return !unseen || (given !== undefined && OF_THE_SITTING.includes(given));
}
