import { isWorkingDay, type Calendar } from '../calendar/calendar';
import { addDays, endOfWorkingDay, instantAt } from '../clock';
import { agencyDue, firstCountedDay, type CountRules } from './count';

/** A limit whose clock stopped once: supplement, fee or consent (D7). */
export interface StoppedClock {
  receivedAt: number;
  stoppedAt: number;
  resumedAt: number;
  days: number;
  rules: CountRules;
}

/** D7: counted working days whose 17:00 passed before the clock stopped. */
export function consumedDays(calendar: Calendar, receivedAt: number, stoppedAt: number, rules: CountRules): number {
  let consumed = 0;
  let day = firstCountedDay(calendar, receivedAt, rules);
  for (; hasEndedBefore(day, stoppedAt); day = addDays(day, 1)) if (isWorkingDay(calendar, day)) consumed += 1;
  return consumed;
}

export const hasEndedBefore = (day: string, instant: number): boolean => instantAt(day, endOfWorkingDay) < instant;

/** D7: what is left of a limit after a stop; whoever goes on has at least one day. */
export const remainingDays = (days: number, consumed: number): number => Math.max(1, days - consumed);

/** D7: the resubmission counts as a new receipt of what was left. */
export function resumedDue(
  calendar: Calendar,
  { receivedAt, stoppedAt, resumedAt, days, rules }: StoppedClock,
): number {
  const left = remainingDays(days, consumedDays(calendar, receivedAt, stoppedAt, rules));
  return agencyDue(calendar, resumedAt, left, rules);
}
