import { rescheduled } from '../core/reschedule.ts';
import {
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  type Settings,
  schedulerOptions,
} from '../core/settings.ts';
import { dayOf } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';
import { changeSettings } from '../store/settings-file.ts';
import type { RescheduledView } from '../views/config.ts';
import type { Context } from './context.ts';
import { openDesk, saveDesk } from './desk.ts';

/** Throws UserError where no due day follows from a setting. */
export function mustDecideDays(key: SettingKey): void {
  if (SETTINGS[key].decidesDays) return;
  const deciding = SETTING_KEYS.filter((name) => SETTINGS[name].decidesDays);
  throw new UserError(
    `No due day follows from ${key}, so there is nothing to reschedule.`,
    `--reschedule goes with ${deciding.join(', ')}.`,
  );
}

/** Changes a setting, and gives the cards under review the due days that follow from it now, by one journal entry. */
export async function changeAndReschedule(
  context: Context,
  change: Partial<Settings>,
): Promise<RescheduledView> {
  const desk = await openDesk(context);
  const now = context.now();
  const progress = desk.store.progress();
  const cards = rescheduled(progress, schedulerOptions({ ...desk.settings, ...change }));
  const moved = cards.map(({ card, due }) => ({ card, from: progress.cards[card]?.due ?? null, to: due }));
  await changeSettings(desk.home.settings, change);
  if (cards.length > 0) desk.store.append({ do: 'reschedule', cards }, now);
  await saveDesk(desk);
  return { moved, today: dayOf(now) };
}
