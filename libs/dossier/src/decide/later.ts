import { dueUnderNewCalendar, getCalendar } from '@lienthong/working-time';
import { hasResult, isTerminal } from '@lienthong/plan';
import { requestsOf, TOTAL } from '../dossier';
import type { DossierEvent } from '../events';
import { Problem } from '../problem';
import { turnOf } from '../react/keeps-time';
import { dueDates, withWarnings } from '../time/due-dates';
import type { Decide } from './command';

/** What still happens to a dossier after its acts: delivery, other calendars, corrections by other dossiers. */

/** Signed and delivered are two facts (RH-07). */
export const recordDelivery: Decide<'recordDelivery'> = (dossier, { step, digest }, at) => {
  if (dossier.delivered?.[digest]) return [];
  if (!requestsOf(dossier, step).some((request) => request.digest === digest)) return new Problem('not-found');
  return [{ id: `delivered/${digest}`, type: 'ResultDelivered', at, data: { step, digest } }];
};

/** Open dates follow the new version, and never come earlier than promised (D7). */
export const adoptCalendar: Decide<'adoptCalendar'> = (dossier, { calendar }, at) => {
  getCalendar(calendar);
  if (dossier.calendar === calendar) return [];
  const under = { ...dossier, calendar };
  const moved = Object.entries(dossier.clocks).flatMap(([scope, clock]): DossierEvent[] => {
    const step = dossier.steps[scope];
    if (clock.stopped || clock.apologies > 0 || (step ? isTerminal(step.state) : dossier.outcome)) return [];
    const recomputed = dueDates({ ...under, clocks: {} }, scope, clock.from, clock.days).due;
    const due = dueUnderNewCalendar(getCalendar(calendar), clock.due, recomputed);
    if (due === clock.due) return [];
    const dates = scope === TOTAL ? { due } : withWarnings(under, scope, clock.from, due);
    const data = { scope, why: 'calendar' as const, from: clock.from, days: clock.days, calendar, ...dates };
    return [{ id: `${turnOf(dossier, scope)}/due`, type: 'DueSet', at, data }];
  });
  return [{ id: `calendar/${calendar}`, type: 'CalendarAdopted', at, data: { calendar } }, ...moved];
};

/** Another dossier corrects or annuls an act of this one; said again, it changes nothing (RI-03, RI-05). */
export const recordLinked: Decide<'recordLinked'> = (dossier, command, at) => {
  const { dossier: linked, kind, step, decided, outcome } = command;
  const state = dossier.steps[step]?.state;
  if (!state) return new Problem('not-found');
  const known = dossier.links?.[linked];
  const events: DossierEvent[] = [];
  if (!known) events.push({ id: `linked/${linked}`, type: 'CaseLinked', at, data: { dossier: linked, kind, step } });
  if (decided && (!known || known.status === 'open') && (hasResult(state) || state === 'ANNULLED'))
    events.push({
      id: `${step}/${kind}/${linked}`,
      type: kind === 'corrects' ? 'StepCorrected' : 'StepAnnulled',
      at,
      data: { step, dossier: linked },
    });
  if (outcome && known?.status !== 'settled')
    events.push({ id: `linked/${linked}/closed`, type: 'LinkedCaseClosed', at, data: { dossier: linked, outcome } });
  return events;
};
