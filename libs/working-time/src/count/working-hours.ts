import { isWorkingDay, type Calendar } from '../calendar/calendar';
import { addDays, dayOf, hourMs, instantAt } from '../clock';

type Span = readonly [from: number, to: number];

const spansOf = (calendar: Calendar, day: string): Span[] =>
  isWorkingDay(calendar, day)
    ? calendar.officeHours.map(([from, to]) => [instantAt(day, from), instantAt(day, to)] as const)
    : [];

/** Far beyond every limit of the law. */
const mostMs = 100_000 * hourMs;

const assertDuration = (ms: number): void => {
  if (!(ms >= 0 && ms <= mostMs)) throw new RangeError(`working time is milliseconds from 0 to ${mostMs}`);
};

/** Office time between two instants (RF-02); 0 when `to` is not after `from`. */
export function workingTimeBetween(calendar: Calendar, from: number, to: number): number {
  const last = dayOf(to);
  let total = 0;
  for (let day = dayOf(from); day <= last; day = addDays(day, 1))
    for (const [opens, closes] of spansOf(calendar, day))
      total += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  return total;
}

/** The first instant by which `ms` of office time have passed since `from` (RF-02, RF-06). */
export function addWorkingTime(calendar: Calendar, from: number, ms: number): number {
  assertDuration(ms);
  let left = ms;
  for (let day = dayOf(from); left > 0; day = addDays(day, 1))
    for (const [opens, closes] of spansOf(calendar, day)) {
      const start = Math.max(opens, from);
      if (closes - start >= left) return start + left;
      left -= Math.max(0, closes - start);
    }
  return from;
}

/** The last instant from which `ms` of office time are still to pass until `until` (RB-15). */
export function subtractWorkingTime(calendar: Calendar, until: number, ms: number): number {
  assertDuration(ms);
  let left = ms;
  for (let day = dayOf(until); left > 0; day = addDays(day, -1))
    for (const [opens, closes] of spansOf(calendar, day).reverse()) {
      const end = Math.min(closes, until);
      if (end - opens >= left) return end - left;
      left -= Math.max(0, end - opens);
    }
  return until;
}
