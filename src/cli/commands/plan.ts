import { currentPlan } from '../../core/plan/current-plan.ts';
import { planReport } from '../../core/plan/plan-report.ts';
import type { Settings } from '../../core/settings.ts';
import { dayName, dayNumber, type Moment, parseDay } from '../../core/time.ts';
import { UserError } from '../../core/user-error.ts';
import { changeSettings, readSettings } from '../../store/settings-file.ts';
import { type PlanView, planText } from '../../views/plan.ts';
import type { Context } from '../context.ts';
import { lookingDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { homeOf } from '../home.ts';
import { wholeNumber } from '../numbers.ts';
import { planSourceAt } from '../plan-source.ts';
import { present, presentJson, remark } from '../present.ts';
import type { Open } from '../program.ts';

/** An interview further off is not planned for day by day. */
const MOST_DAYS = 730;

export function plan(open: Open) {
  return commandNamed('plan', 'a plan towards the day of the interview')
    .argument('[date]', 'the day of the interview; none: show the plan that is on')
    .option('--minutes <m>', 'minutes a day that you have', wholeNumber(1, 1440))
    .option('--clear', 'give the plan up')
    .option('--json', 'as JSON')
    .action(async (date, flags) => {
      const context = open(flags);
      if (flags.clear) {
        if (date !== undefined || flags.minutes !== undefined)
          throw new UserError('--clear takes no date and no minutes.', 'As in: pyprep plan --clear');
        return clear(context, flags.json);
      }
      await change(context, date, flags.minutes);
      await show(context, flags.json);
    });
}

async function clear(context: Context, json: true | undefined): Promise<void> {
  const { settings } = homeOf(context);
  const date = readSettings(settings)['interview-date'];
  await changeSettings(settings, {
    'interview-date': undefined,
    'plan-start': undefined,
    'minutes-per-day': undefined,
  });
  if (json) presentJson(context, { cleared: date });
  else
    remark(
      context,
      date === null ? 'There was no plan.' : 'The plan is given up; due dates are as they were.',
    );
}

/** Keeps what was given: a new date starts a new plan, minutes alone change the one that is on. */
async function change(
  context: Context,
  date: string | undefined,
  minutes: number | undefined,
): Promise<void> {
  if (date === undefined && minutes === undefined) return;
  const { settings } = homeOf(context);
  const now = context.now();
  if (date === undefined) mustHavePlan(readSettings(settings), now);
  await changeSettings(settings, {
    ...(date === undefined
      ? {}
      : { 'interview-date': interviewDay(date, now), 'plan-start': dayName(dayNumber(now)) }),
    ...(minutes === undefined ? {} : { 'minutes-per-day': minutes }),
  });
}

function interviewDay(date: string, now: Moment): string {
  const day = parseDay(date);
  if (day === undefined)
    throw new UserError(`"${date}" is no date.`, 'Write it as YYYY-MM-DD, as in: pyprep plan 2026-03-29');
  const days = day - dayNumber(now);
  if (days < 0) throw new UserError(`${date} is in the past.`, 'Give the day of an interview to come.');
  if (days > MOST_DAYS)
    throw new UserError(`${date} is more than two years off.`, 'Until then pyprep study needs no plan.');
  return date;
}

/** Throws UserError where no plan is on. */
function mustHavePlan(settings: Settings, now: Moment): void {
  if (currentPlan(settings, now)) return;
  const date = settings['interview-date'];
  throw date === null
    ? new UserError('There is no plan yet.', 'Make one with: pyprep plan DATE --minutes M')
    : new UserError(
        `The interview of ${date} is over.`,
        'Plan for another with: pyprep plan DATE, or give it up with: pyprep plan --clear',
      );
}

async function show(context: Context, json: true | undefined): Promise<void> {
  mustHavePlan(readSettings(homeOf(context).settings), context.now());
  const desk = await lookingDesk(context);
  const source = planSourceAt(desk);
  if (!source) throw new Error('the plan went away while it was read');
  const view: PlanView = { ...planReport(source) };
  present(context, view, json, planText);
  await saveDesk(desk);
}
