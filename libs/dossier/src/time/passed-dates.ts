import { hasResult, isTerminal, type PlanStep, type StepId } from '@lienthong/plan';
import { addDays, dayOf, instantAt } from '@lienthong/working-time';
import {
  endedWithoutResult,
  isLeaving,
  isUnanswered,
  TOTAL,
  type Clock,
  type Deadline,
  type DeadlineKind,
  type Dossier,
} from '../dossier';
import type { DossierEvent } from '../events';
import { dueRuleOf, isHeldUp } from '../intents';
import { requestId } from '../request-key';
import { dueDates, renewedDue } from './due-dates';

/** A legal date and what it makes happen when it has passed; each event makes its own date go away. */
interface LegalDate {
  /** Epoch ms. */
  at: number;
  happens(now: number): DossierEvent;
}

/** Of states that live: each is asked again by the command that follows it. */
const earliestDates = new WeakMap<Dossier, number>();

/** The next legal date of a dossier, closed or not (epoch ms). Polls of agencies are the agenda's affair. */
export function nextDate(dossier: Dossier): number | undefined {
  const earliest = earliestDates.get(dossier) ?? Math.min(...legalDates(dossier).map(({ at }) => at));
  earliestDates.set(dossier, earliest);
  return earliest === Infinity ? undefined : earliest;
}

/** What the earliest date that has passed makes happen. */
export function findPassedDate(dossier: Dossier, now: number): DossierEvent | undefined {
  if ((nextDate(dossier) ?? Infinity) > now) return undefined;
  const [earliest] = legalDates(dossier)
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at);
  return earliest?.happens(now);
}

function legalDates(dossier: Dossier): LegalDate[] {
  const open = dossier.plan.steps.filter(({ id }) => !isTerminal(dossier.steps[id]!.state) && !isLeaving(dossier, id));
  return [
    ...open.flatMap((step) => [
      ...clockDates(dossier, step.id),
      ...deadlineDates(dossier, step.id),
      ...holdDates(dossier, step),
    ]),
    ...(open.length > 0 ? missed(TOTAL, dossier.clocks[TOTAL]) : []),
    ...lagDates(dossier),
    ...reminderDates(dossier),
  ];
}

function clockDates(dossier: Dossier, step: StepId): LegalDate[] {
  const clock = dossier.clocks[step];
  if (!clock || clock.stopped) return [];
  const { warnAt, hurryAt, apologyAt, due, turns, apologies } = clock;
  const said = `${dossier.steps[step]!.round}.${turns}.${apologies}`;
  const neared = (how: 'warning' | 'last-call', at: number | undefined): LegalDate[] =>
    at === undefined
      ? []
      : [
          {
            at,
            happens: (now) => ({ id: `${step}/${how}/${said}`, type: 'DueNeared', at: now, data: { step, how, due } }),
          },
        ];
  return [
    ...neared('warning', warnAt),
    ...neared('last-call', hurryAt),
    ...(apologyAt === undefined
      ? []
      : [{ at: apologyAt, happens: (now: number) => apology(dossier, step, { by: 'system', reason: 'late' }, now) }]),
    ...missed(step, clock),
    ...escalation(dossier, step, clock),
  ];
}

/** On time is judged against the original date (RB-16). */
const missed = (scope: string, clock: Clock | undefined): LegalDate[] =>
  !clock || clock.stopped || clock.late
    ? []
    : [
        {
          at: clock.original + 1,
          happens: (now) => ({
            id: `${scope}/missed/${clock.from}.${clock.turns}`,
            type: 'DueMissed',
            at: now,
            data: { scope, due: clock.original },
          }),
        },
      ];

/** One new date per step; after that the head of the unit is told (RB-15). */
const escalation = (
  { plan, steps }: Dossier,
  step: StepId,
  { apologies, escalated, due, turns }: Clock,
): LegalDate[] =>
  escalated || apologies < plan.limits.apologiesPerStep
    ? []
    : [
        {
          at: due + 1,
          happens: (now) => ({
            id: `${step}/escalated/${steps[step]!.round}.${turns}`,
            type: 'DueEscalated',
            at: now,
            data: { step, due },
          }),
        },
      ];

/** Phiếu xin lỗi: goes out with a new date; the old one stays what on time is judged by. */
export function apology(
  dossier: Dossier,
  step: StepId,
  given: { by: string; reason: string; due?: number },
  now: number,
): DossierEvent {
  const clock = dossier.clocks[step]!;
  const due = given.due ?? renewedDue(dossier, clock, dueRuleOf(dossier, step)?.days ?? 1, now);
  const { warnAt, hurryAt, apologyAt } = dueDates(dossier, step, now, due);
  const another = clock.apologies + 1 < dossier.plan.limits.apologiesPerStep && apologyAt !== undefined;
  const data = { step, oldDue: clock.due, by: given.by, reason: given.reason, due, warnAt, hurryAt };
  return {
    id: `${step}/apology/${dossier.steps[step]!.round}.${clock.turns}.${clock.apologies + 1}`,
    type: 'ApologyIssued',
    at: now,
    data: another ? { ...data, apologyAt } : data,
  };
}

const deadlineDates = (dossier: Dossier, step: StepId): LegalDate[] =>
  (Object.entries(dossier.steps[step]!.deadlines ?? {}) as [DeadlineKind, Deadline][]).flatMap(([kind, deadline]) => {
    const { round } = dossier.steps[step]!;
    const expiry: LegalDate = {
      // The whole last second belongs to the citizen.
      at: deadline.at + 1_000,
      happens: (now) => ({ id: `${step}/expired`, type: 'StepExpired', at: now, data: { step, why: kind } }),
    };
    const reminder: LegalDate = {
      at: deadline.remindAt,
      happens: (now) => ({
        id: `${step}/reminder/${kind}/${round}`,
        type: 'DeadlineNeared',
        at: now,
        data: { step, kind },
      }),
    };
    return deadline.reminded ? [expiry] : [reminder, expiry];
  });

/** D6: waiting for another step has an end of its own. */
function holdDates(dossier: Dossier, step: PlanStep): LegalDate[] {
  const { heldUntil } = dossier.steps[step.id]!;
  if (heldUntil === undefined || !isHeldUp(dossier, step)) return [];
  const data = { step: step.id };
  return [{ at: heldUntil + 1, happens: (now) => ({ id: `${step.id}/released`, type: 'HoldEnded', at: now, data }) }];
}

const lagDates = (dossier: Dossier): LegalDate[] =>
  Object.values(dossier.requests).flatMap((request): LegalDate[] => {
    const { step, intent, round, lagAt, lagging, status, undo } = request;
    if (lagAt === undefined || lagging || !isUnanswered(status) || undo || isTerminal(dossier.steps[step]!.state))
      return [];
    const data = { step, intent, round };
    return [
      { at: lagAt, happens: (now) => ({ id: `${requestId(data)}/lagged`, type: 'RequestLagged', at: now, data }) },
    ];
  });

/** D13: outlives the closed dossier; counted in days from the act, said in the morning of that day. */
const reminderDates = (dossier: Dossier): LegalDate[] =>
  (dossier.plan.aftercare ?? []).flatMap(({ kind, step, unless, days }): LegalDate[] => {
    const { state, endedAt } = dossier.steps[step]!;
    const other = dossier.steps[unless]!.state;
    const isNeeded = other === 'NOT_REQUESTED' || endedWithoutResult(dossier, unless);
    if (!hasResult(state) || endedAt === undefined || !isNeeded) return [];
    const since = dossier.steps[unless]!.endedAt ?? endedAt;
    return days
      .filter(
        (day, index) => !isOvertaken(endedAt, days[index + 1], since) && !dossier.reminders?.[kind]?.includes(day),
      )
      .map((day) => ({
        at: morningAfter(endedAt, day),
        happens: (now) => ({
          id: `reminder/${kind}/${day}`,
          type: 'ReminderFellDue',
          at: now,
          data: { kind, step, day },
        }),
      }));
  });

/** A duty that arose late is not told twice in one breath. */
const isOvertaken = (endedAt: number, nextDay: number | undefined, since: number): boolean =>
  nextDay !== undefined && morningAfter(endedAt, nextDay) <= since;

/** RF-02 */
const OPENING = '07:30';

const morningAfter = (instant: number, days: number): number => instantAt(addDays(dayOf(instant), days), OPENING);
