import { workingDayFrom, type Calendar } from '../calendar/calendar';
import { addDays, cutOff, dayOf, endOfDay, endOfWorkingDay, instantAt, moveTo } from '../clock';

export interface CountRules {
  /** RF-03: received at 15:00:00 itself still counts as the same day. */
  cutOffInclusive: boolean;
  /** RF-04: the day that receipt counts on is day 1; false = it is excluded, as the Civil Code counts. */
  startDayIsDayOne: boolean;
}

/** Longest limit that is counted; the law knows none near it. */
const mostDays = 10_000;

const assertDays = (days: number, least: 0 | 1 = 1): void => {
  if (!Number.isInteger(days) || days < least || days > mostDays)
    throw new RangeError(`days are a whole number from ${least} to ${mostDays}`);
};

/** Working day number `days` counted from `first`, which is number 1 when it is a working day itself. */
function nthWorkingDay(calendar: Calendar, first: string, days: number): string {
  assertDays(days);
  let day = workingDayFrom(calendar, first);
  for (let number = 1; number < days; number++) day = workingDayFrom(calendar, addDays(day, 1));
  return day;
}

export function isAfterCutOff(receivedAt: number, { cutOffInclusive }: CountRules): boolean {
  const cutOffAt = instantAt(dayOf(receivedAt), cutOff);
  return cutOffInclusive ? receivedAt > cutOffAt : receivedAt >= cutOffAt;
}

/** RF-03, RF-04: the working day on which a receipt counts. */
export function startDay(calendar: Calendar, receivedAt: number, rules: CountRules): string {
  const received = dayOf(receivedAt);
  return workingDayFrom(calendar, isAfterCutOff(receivedAt, rules) ? addDays(received, 1) : received);
}

export function firstCountedDay(calendar: Calendar, receivedAt: number, rules: CountRules): string {
  const start = startDay(calendar, receivedAt, rules);
  return rules.startDayIsDayOne ? start : workingDayFrom(calendar, addDays(start, 1));
}

/** RF-03, RF-04: 17:00 of the N-th working day. */
export const agencyDue = (calendar: Calendar, receivedAt: number, days: number, rules: CountRules): number =>
  instantAt(nthWorkingDay(calendar, firstCountedDay(calendar, receivedAt, rules), days), endOfWorkingDay);

/** RF-05, RB-07: 23:59:59 of the N-th working day after the day of the notice. */
export const citizenDeadline = (calendar: Calendar, notifiedAt: number, days: number): number =>
  instantAt(nthWorkingDay(calendar, addDays(dayOf(notifiedAt), 1), days), endOfDay);

/**
 * D8: last day to file, to its end. The day of the event is excluded; a last day that is no working day moves to the
 * next working day (Bộ luật Dân sự 2015 Điều 147, 148).
 */
export function filingLimit(calendar: Calendar, eventDay: string, days: number): string {
  assertDays(days);
  return workingDayFrom(calendar, addDays(eventDay, days));
}

/** The same clock time, N working days earlier: when to remind (B.9). */
export function workingDaysBefore(calendar: Calendar, instant: number, days: number): number {
  assertDays(days, 0);
  let day = dayOf(instant);
  for (let number = 0; number < days; number++) day = workingDayFrom(calendar, addDays(day, -1), -1);
  return moveTo(day, instant);
}

/**
 * D7: a new calendar moves a due, but never before the promised day; when the new calendar has that day off, the promise
 * moves on to its next working day.
 */
export const dueUnderNewCalendar = (calendar: Calendar, promised: number, recomputed: number): number =>
  Math.max(recomputed, moveTo(workingDayFrom(calendar, dayOf(promised)), promised));
