import {
  addWorkingTime,
  agencyDue,
  citizenDeadline,
  consumedDays,
  getCalendar,
  remainingDays,
  subtractWorkingTime,
  workingDaysBefore,
  workingTimeBetween,
} from '@lienthong/working-time';
import { TOTAL, type Clock, type DeadlineKind, type Dossier } from '../dossier';
import type { DueDates, Scope } from '../events';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** When a clock runs out, by the dossier's calendar. A step is never due after its dossier (D6). */
export function dueOf(dossier: Dossier, scope: Scope, receivedAt: number, days: number): number {
  const own = agencyDue(getCalendar(dossier.calendar), receivedAt, days, dossier.plan.limits);
  const total = scope === TOTAL ? undefined : dossier.clocks[TOTAL];
  return total && !total.stopped ? Math.min(own, Math.max(total.due, receivedAt)) : own;
}

/** When officers are warned of a step's due, and when an apology is due if nobody has given one (RB-15); nobody is for the total. */
export function dueDates(dossier: Dossier, scope: Scope, from: number, due: number): DueDates {
  if (scope === TOTAL) return { due };
  const calendar = getCalendar(dossier.calendar);
  const { warnAtShare, warnBeforeHours, apologyBeforeMinutes, apologiesPerStep } = dossier.plan.limits;
  const mayApologise = (dossier.clocks[scope]?.apologies ?? 0) < apologiesPerStep;
  return {
    due,
    warnAt: addWorkingTime(calendar, from, Math.round(workingTimeBetween(calendar, from, due) * warnAtShare)),
    hurryAt: subtractWorkingTime(calendar, due, warnBeforeHours * HOUR_MS),
    ...(mayApologise && { apologyAt: subtractWorkingTime(calendar, due, apologyBeforeMinutes * MINUTE_MS) }),
  };
}

/** D7: what is left of a clock that stops now. */
export const daysLeft = (dossier: Dossier, { from, days }: Clock, now: number): number =>
  remainingDays(days, consumedDays(getCalendar(dossier.calendar), from, now, dossier.plan.limits));

/** The new date of an apology that names none: the step's own limit once more, counted from the old date. */
export const renewedDue = (dossier: Dossier, { due }: Clock, days: number, now: number): number =>
  agencyDue(getCalendar(dossier.calendar), Math.max(due, now) + 1, days, dossier.plan.limits);

/** RF-05: citizens have whole days, to the last second of the last one. */
export function deadlineOf(
  { calendar, plan }: Dossier,
  kind: DeadlineKind,
  now: number,
): { deadline: number; remindAt: number } {
  const { supplementDays, consentDays, feeDays, rerouteDays, remindBeforeDays } = plan.limits;
  const days = { supplement: supplementDays, consent: consentDays, fee: feeDays, reroute: rerouteDays }[kind];
  const deadline = citizenDeadline(getCalendar(calendar), now, days);
  return { deadline, remindAt: workingDaysBefore(getCalendar(calendar), deadline, remindBeforeDays) };
}

/** D5: after so much working time, or so long before the step is due, whichever comes first. */
export function lagAtOf(
  { calendar, clocks }: Dossier,
  step: string,
  mayLag: { afterWorkingMinutes: number; beforeDueMinutes: number },
  now: number,
): number {
  const after = addWorkingTime(getCalendar(calendar), now, mayLag.afterWorkingMinutes * MINUTE_MS);
  const due = clocks[step]?.due;
  return due === undefined ? after : Math.max(now, Math.min(after, due - mayLag.beforeDueMinutes * MINUTE_MS));
}
