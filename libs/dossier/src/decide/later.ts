import { dueUnderNewCalendar, getCalendar } from '@lienthong/working-time';
import { hasResult } from '@lienthong/plan';
import { findStep, requestsOf, TOTAL, type Dossier } from '../dossier';
import type { DossierEvent, Scope } from '../events';
import { evolve, fold } from '../evolve/evolve';
import { Problem } from '../problem';
import { isRunning, turnOf } from '../react/keeps-time';
import { dueDates, dueOf } from '../time/due-dates';
import type { Decide } from './command';

/** What still happens to a dossier after its acts: delivery, other calendars, corrections by other dossiers. */

/** Signed and delivered are two facts (RH-07). */
export const recordDelivery: Decide<'recordDelivery'> = (dossier, { results }, at) => {
  const isKnown = ({ step, digest }: (typeof results)[number]) =>
    requestsOf(dossier, step).some((request) => request.digest === digest);
  if (!results.every(isKnown)) return new Problem('not-found');
  return results
    .filter(({ digest }) => !dossier.delivered?.[digest])
    .map(({ step, digest }) => ({ id: `delivered/${digest}`, type: 'ResultDelivered', at, data: { step, digest } }));
};

/** Open dates follow the new version, and never come earlier than promised (D7). */
export const adoptCalendar: Decide<'adoptCalendar'> = (dossier, { calendar }, at) => {
  getCalendar(calendar);
  if (dossier.calendar === calendar) return [];
  const id = `calendar/${(dossier.adoptions ?? 0) + 1}/${calendar}`;
  const events: DossierEvent[] = [{ id, type: 'CalendarAdopted', at, data: { calendar } }];
  let under = fold(events, dossier)!;
  // The total goes first: no step is due after it (D6).
  for (const scope of [TOTAL, ...Object.keys(dossier.steps)]) {
    const moved = movedDue(under, scope, at);
    if (!moved) continue;
    events.push(moved);
    under = evolve(under, moved);
  }
  return events;
};

function movedDue(under: Dossier, scope: Scope, at: number): DossierEvent | undefined {
  const clock = under.clocks[scope];
  if (!clock || clock.late || clock.apologies > 0 || !isRunning(under, scope)) return undefined;
  const { from, days } = clock;
  const due = dueUnderNewCalendar(getCalendar(under.calendar), clock.due, dueOf(under, scope, from, days));
  if (due === clock.due) return undefined;
  const dates = dueDates(under, scope, from, due);
  const data = { scope, why: 'calendar' as const, from, days, calendar: under.calendar, ...dates };
  return { id: `${turnOf(under, scope)}/due`, type: 'DueSet', at, data };
}

/** Another dossier corrects or annuls an act of this one; said again, it changes nothing (RI-03, RI-05). */
export const recordLinked: Decide<'recordLinked'> = (dossier, command, at) => {
  const { dossier: linked, kind, step, decided, outcome } = command;
  const state = findStep(dossier, step)?.state;
  if (!state) return new Problem('not-found');
  const known = dossier.links?.[linked];
  const events: DossierEvent[] = [];
  if (!known) events.push({ id: `linked/${linked}`, type: 'CaseLinked', at, data: { dossier: linked, kind, step } });
  // An act that was annulled is not corrected back into force.
  const stands = hasResult(state) || (kind === 'annuls' && state === 'ANNULLED');
  if (decided && (!known || known.status === 'open') && stands)
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
