import type { Look } from '../store/look.ts';
import type { Course } from './course.ts';
import type { Desk } from './desk.ts';
import { planCourse } from './plan-course.ts';
import { type QueueCourseOptions, queueCourse } from './queue-course.ts';

/** Flags by which a person says what to study, and so is not asking the plan. */
const CHOOSING = ['topic', 'type', 'level', 'new', 'ahead', 'missed'];

/** What is to be asked now, for `study` and `next` alike: the plan's cards where one is on and nothing else was named. */
export function courseFor(
  desk: Desk<Look>,
  names: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  options: QueueCourseOptions,
): Course {
  const isFree = names.length === 0 && CHOOSING.every((flag) => flags[flag] === undefined);
  return (isFree ? planCourse(desk) : null) ?? queueCourse(desk, options);
}
