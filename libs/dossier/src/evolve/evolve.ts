import { STATE_MODEL, type Dossier } from '../dossier';
import type { DossierEvent, EventOf } from '../events';
import { evolveRequest, type RequestEvent } from './evolve-request';
import { evolveTask, type TaskEvent } from './evolve-task';
import { evolveLink, type LinkEvent } from './evolve-link';
import { contradicted, evolveRoute, type RouteEvent } from './evolve-route';
import { evolveTime, type TimeEvent } from './evolve-time';
import { ended, withStep, withoutDeadline } from './patch';

const waitingFor = { consent: 'WAITING_CONSENT', fee: 'WAITING_FEE' } as const;

/** The state before the first event. */
export type Maybe<T> = T | undefined;

/** The one fold: transact, rebuild, time travel and tests all use it. Throws on a ledger that cannot be. */
export function evolve(dossier: Maybe<Dossier>, event: DossierEvent): Dossier {
  if (event.type === 'DossierSubmitted') return submitted(event);
  if (!dossier) throw new Error(`event ${event.type} before DossierSubmitted`);
  switch (event.type) {
    case 'TaskOpened':
    case 'TaskClaimed':
    case 'TaskReleased':
    case 'TaskResolved':
    case 'TaskClosed':
    case 'StepDecided':
      return evolveTask(dossier, event satisfies TaskEvent);
    case 'RequestBegun':
    case 'RequestNotExecuted':
    case 'RequestAnswered':
    case 'RequestGivenUp':
    case 'PollFellDue':
    case 'RequestLagged':
    case 'UndoOwed':
    case 'UndoAnswered':
    case 'UndoFailed':
      return evolveRequest(dossier, event satisfies RequestEvent);
    case 'SupplementAnswered':
      return supplemented(dossier, event);
    case 'StepOpened':
      return withStep(dossier, event.data.step, { state: 'DISPATCHED' });
    case 'StepHeld':
      return withStep(dossier, event.data.step, { heldUntil: event.data.until });
    case 'HoldEnded':
      return withStep(dossier, event.data.step, { released: true });
    case 'StepWaits':
      return waiting(dossier, event);
    case 'StepCompleted':
      return ended(dossier, event.data.step, 'COMPLETED', event.at);
    case 'StepRefused':
      return ended(dossier, event.data.step, 'REFUSED', event.at);
    case 'StepExpired':
      return ended(dossier, event.data.step, 'EXPIRED', event.at);
    case 'StepWithdrawn':
      return ended(dossier, event.data.step, 'WITHDRAWN', event.at);
    case 'StepCancelled':
      return ended(dossier, event.data.step, 'CANCELLED_BY_ROOT', event.at);
    case 'RouteChosen':
    case 'RouteRefused':
    case 'RouteOffered':
    case 'RoutesRevised':
      return evolveRoute(dossier, event satisfies RouteEvent);
    case 'DueSet':
    case 'ClockStopped':
    case 'DueNeared':
    case 'ApologyIssued':
    case 'DueMissed':
    case 'DueEscalated':
    case 'CalendarAdopted':
    case 'DeadlineSet':
    case 'DeadlineNeared':
    case 'ReminderFellDue':
      return evolveTime(dossier, event satisfies TimeEvent);
    case 'CaseLinked':
    case 'StepCorrected':
    case 'StepAnnulled':
    case 'LinkedCaseClosed':
      return evolveLink(dossier, event satisfies LinkEvent);
    case 'ResultDelivered':
      return { ...dossier, delivered: { ...dossier.delivered, [event.data.digest]: event.at } };
    case 'WithdrawalRequested':
      return { ...dossier, withdrawalRequested: true };
    case 'DossierClosed':
      return { ...dossier, outcome: event.data.outcome, closings: dossier.closings + 1 };
    case 'AnswerContradicted':
      return contradicted(dossier, event);
    case 'RunArchived':
      return { ...dossier, runs: { ...dossier.runs, [event.data.run]: 'archived' } };
    case 'RunLost':
      return { ...dossier, runs: { ...dossier.runs, [event.data.run]: 'lost' } };
  }
}

export const fold = (events: Iterable<DossierEvent>, from?: Dossier): Maybe<Dossier> => {
  let dossier = from;
  for (const event of events) dossier = evolve(dossier, event);
  return dossier;
};

const waiting = (dossier: Dossier, { data: { step, gate } }: EventOf<'StepWaits'>): Dossier =>
  withStep(dossier, step, { state: waitingFor[gate], waits: (dossier.steps[step]!.waits ?? 0) + 1 });

function supplemented(dossier: Dossier, { data }: EventOf<'SupplementAnswered'>): Dossier {
  const next = data.digest ? { ...dossier, factsDigest: data.digest } : dossier;
  const answered = withoutDeadline(next, data.step, 'supplement');
  return withStep(answered, data.step, { state: 'PENDING', round: data.round, reviewed: undefined });
}

function submitted({ at, data }: EventOf<'DossierSubmitted'>): Dossier {
  return {
    model: STATE_MODEL,
    plan: data.plan,
    owner: data.owner,
    receipt: data.receipt,
    submittedAt: at,
    ...(data.digest && { factsDigest: data.digest }),
    steps: Object.fromEntries(
      data.plan.steps.map((step) => [step.id, { state: step.requested ? 'PENDING' : 'NOT_REQUESTED', round: 0 }]),
    ),
    requests: {},
    tasks: {},
    clocks: {},
    calendar: data.plan.calendar,
    closings: 0,
    runs: {},
  };
}
