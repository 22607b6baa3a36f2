import { hasResult, type Gate, type PlanStep } from '@lienthong/plan';
import { agencyDue, getCalendar } from '@lienthong/working-time';
import { isLeaving, type Dossier } from '../dossier';
import type { DossierEvent } from '../events';
import { closedGates, isHeldUp, routeOf, unitOf } from '../intents';
import type { Reaction } from './react';

/** A step whose predecessors have their results and whose gates are open goes to its reviewer, or out to its agency. */
export const opensSteps: Reaction = (dossier, at) =>
  dossier.plan.steps.flatMap((planned): DossierEvent[] => {
    const { state } = dossier.steps[planned.id]!;
    const waits = state === 'PENDING' || state === 'WAITING_CONSENT' || state === 'WAITING_FEE';
    const ready = planned.after.every((id) => hasResult(dossier.steps[id]!.state));
    if (planned.partOf || !waits || !ready || isLeaving(dossier, planned.id)) return [];
    if (isHeldUp(dossier, planned)) return held(dossier, planned, at);
    const [closed] = closedGates(dossier, planned.id);
    if (closed) return waitsAt(dossier, planned.id, closed.gate!, at);
    return [isReviewed(dossier, planned) ? opened(dossier, planned, at) : review(dossier, planned, at)];
  });

/** Said once; afterwards its date is waited for. */
function held(dossier: Dossier, { id, waitsFor }: PlanStep, at: number): DossierEvent[] {
  if (dossier.steps[id]!.heldUntil !== undefined) return [];
  const until = agencyDue(getCalendar(dossier.calendar), at, waitsFor!.days, dossier.plan.limits);
  return [{ id: `${id}/held`, type: 'StepHeld', at, data: { step: id, until } }];
}

const isReviewed = (dossier: Dossier, planned: PlanStep): boolean =>
  dossier.steps[planned.id]!.reviewed === true || !(routeOf(dossier, planned.id) ?? planned).review;

function opened(dossier: Dossier, { id }: PlanStep, at: number): DossierEvent {
  const { round, route } = dossier.steps[id]!;
  return {
    id: [id, 'opened', round, ...(route ? [route] : [])].join('/'),
    type: 'StepOpened',
    at,
    data: { step: id, round },
  };
}

function review(dossier: Dossier, { id }: PlanStep, at: number): DossierEvent {
  const task = `${id}.review.${dossier.steps[id]!.round}`;
  const data = { task, kind: 'review' as const, step: id, unit: unitOf(dossier, id) };
  return { id: `${task}/opened`, type: 'TaskOpened', at, data };
}

/** Said once each time it comes to wait, again after a person had to look at the gate. */
function waitsAt(dossier: Dossier, step: string, gate: Gate, at: number): DossierEvent[] {
  const { state, waits = 0 } = dossier.steps[step]!;
  if (state === (gate === 'fee' ? 'WAITING_FEE' : 'WAITING_CONSENT')) return [];
  return [{ id: `${step}/waits/${gate}/${waits + 1}`, type: 'StepWaits', at, data: { step, gate } }];
}
