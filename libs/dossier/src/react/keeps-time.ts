import { getStep, hasResult, isTerminal, type DueRule, type StepId } from '@lienthong/plan';
import { isLeaving, TOTAL, type Clock, type DeadlineKind, type Dossier } from '../dossier';
import type { DossierEvent, DueReason, Scope } from '../events';
import { closedGates, dueRuleOf, isHeldUp } from '../intents';
import { outcomeOf } from '../outcome';
import { daysLeft, deadlineOf, dueDates, dueOf } from '../time/due-dates';
import type { Reaction } from './react';

/** Clocks run while an agency or officer has the step, and stand still while somebody else is waited for (D7). The total goes first: no step is due after it. */
export const keepsClocks: Reaction = (dossier, now) => {
  for (const scope of [TOTAL, ...dossier.plan.steps.map(({ id }) => id)]) {
    const event = turned(dossier, scope, now);
    if (event) return [event];
  }
  return [];
};

function turned(dossier: Dossier, scope: Scope, now: number): DossierEvent | undefined {
  const rule = scope === TOTAL ? dossier.plan.total : dueRuleOf(dossier, scope);
  if (!rule) return undefined;
  const clock = dossier.clocks[scope];
  const phase = phaseIn(dossier, scope);
  if (phase === 'stopped' && clock && !clock.stopped) return stopped(dossier, scope, clock, now);
  if (phase !== 'running') return undefined;
  if (!clock) return dueSet(dossier, scope, { why: 'receipt', from: now, days: rule.days }, now);
  if (clock.stopped) return dueSet(dossier, scope, { why: 'resumed', from: now, days: clock.days }, now);
  const extra = extraDays(dossier, scope, rule, clock);
  return extra > 0
    ? dueSet(dossier, scope, { why: 'verification', from: clock.from, days: clock.days + extra }, now)
    : undefined;
}

const phaseIn = (dossier: Dossier, scope: Scope): Phase =>
  scope === TOTAL ? phaseOfTotal(dossier) : phaseOf(dossier, scope);

export const isRunning = (dossier: Dossier, scope: Scope): boolean => phaseIn(dossier, scope) === 'running';

type Phase = 'not-yet' | 'running' | 'stopped' | 'over';

/** Trouble at a gate, or before its turn, hands nothing over to anybody. */
function phaseOf(dossier: Dossier, step: StepId): Phase {
  const { state, offered } = dossier.steps[step]!;
  if (isTerminal(state) || isLeaving(dossier, step)) return 'over';
  if (state === 'PENDING' || !isItsTurn(dossier, step)) return 'not-yet';
  const waits = state === 'AWAITING_SUPPLEMENT' || offered || closedGates(dossier, step).length > 0;
  return waits ? 'stopped' : 'running';
}

const isItsTurn = (dossier: Dossier, step: StepId): boolean => {
  const planned = getStep(dossier.plan, step);
  return planned.after.every((id) => hasResult(dossier.steps[id]!.state)) && !isHeldUp(dossier, planned);
};

/** From the receipt of the first step until all have ended. */
function phaseOfTotal(dossier: Dossier): Phase {
  const phases = dossier.plan.steps.filter(({ partOf }) => !partOf).map(({ id }) => phaseOf(dossier, id));
  if (outcomeOf(dossier)) return 'over';
  if (phases.includes('stopped')) return 'stopped';
  return phases.includes('running') ? 'running' : 'not-yet';
}

/** RB-14: verification raises a limit once. */
function extraDays(dossier: Dossier, scope: Scope, { days, verifyDays }: DueRule, { verified }: Clock): number {
  if (verified || verifyDays === undefined) return 0;
  const steps = scope === TOTAL ? Object.keys(dossier.steps) : [scope];
  return steps.some((step) => isVerified(dossier, step)) ? verifyDays - days : 0;
}

const isVerified = ({ steps, clocks }: Dossier, step: StepId): boolean =>
  steps[step]!.state === 'VERIFYING' || steps[step]!.verifying === true || clocks[step]?.verified === true;

function dueSet(
  dossier: Dossier,
  scope: Scope,
  { why, from, days }: { why: DueReason; from: number; days: number },
  at: number,
): DossierEvent {
  const dates = dueDates(dossier, scope, from, dueOf(dossier, scope, from, days));
  const data = { scope, why, from, days, calendar: dossier.calendar, ...dates };
  return { id: `${turnOf(dossier, scope)}/due`, type: 'DueSet', at, data };
}

const stopped = (dossier: Dossier, scope: Scope, clock: Clock, at: number): DossierEvent => ({
  id: `${turnOf(dossier, scope)}/stopped`,
  type: 'ClockStopped',
  at,
  data: { scope, remaining: daysLeft(dossier, clock, at) },
});

/** A new attempt has a new clock, hence the round. */
export const turnOf = ({ steps, clocks }: Dossier, scope: Scope): string =>
  `${scope}/clock/${steps[scope]?.round ?? 0}.${(clocks[scope]?.turns ?? 0) + 1}`;

/** Who is waited for gets a date; its silence has consequences (D2). */
export const setsDeadlines: Reaction = (dossier, now) =>
  dossier.plan.steps.flatMap(({ id }) =>
    isTerminal(dossier.steps[id]!.state) || isLeaving(dossier, id)
      ? []
      : awaited(dossier, id)
          .filter((kind) => !dossier.steps[id]!.deadlines?.[kind])
          .map((kind): DossierEvent => ({
            id: `${id}/deadline/${kind}/${dossier.steps[id]!.round}`,
            type: 'DeadlineSet',
            at: now,
            data: { step: id, kind, ...deadlineOf(dossier, kind, now) },
          })),
  );

/** Gates are asked at submission, and so is their date counted from there (RB-13). */
function awaited(dossier: Dossier, step: StepId): DeadlineKind[] {
  const { state, offered } = dossier.steps[step]!;
  return [
    ...(state === 'AWAITING_SUPPLEMENT' ? ['supplement' as const] : []),
    ...closedGates(dossier, step).map(({ gate }) => gate!),
    ...(offered ? ['reroute' as const] : []),
  ];
}
