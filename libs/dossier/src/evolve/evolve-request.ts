import { getIntent, getStep, isTerminal, type StepId, type StepState } from '@lienthong/plan';
import { isFinal, isLeaving, openTasks, type AnswerKind, type Dossier, type Request, type TaskKind } from '../dossier';
import type { EventOf } from '../events';
import { routeOf } from '../intents';
import { requestId, type RequestName } from '../request-key';
import { moved, settledStep, withRequest, withStep, withoutDeadline } from './patch';

export type RequestEvent = EventOf<
  | 'RequestBegun'
  | 'RequestNotExecuted'
  | 'RequestAnswered'
  | 'RequestGivenUp'
  | 'PollFellDue'
  | 'RequestLagged'
  | 'UndoOwed'
  | 'UndoAnswered'
  | 'UndoFailed'
>;

const stateAfter: Partial<Record<AnswerKind, StepState>> = {
  pending: 'RECEIVED',
  verifying: 'VERIFYING',
};

export function evolveRequest(dossier: Dossier, event: RequestEvent): Dossier {
  const request = dossier.requests[requestId(event.data)];
  switch (event.type) {
    case 'RequestBegun':
      return movedBy(
        withRequest(dossier, event.data, {
          status: 'begun',
          begun: event.data.begun,
          begunAt: request?.begunAt ?? event.at,
          lagAt: request?.lagAt ?? event.data.lagAt,
        }),
        event.data,
        'DISPATCHED',
      );
    case 'RequestLagged':
      return withRequest(dossier, event.data, { lagging: true });
    case 'RequestNotExecuted':
      return withRequest(dossier, event.data, { status: 'not-executed' });
    case 'RequestGivenUp':
      return givenUp(dossier, event, request!);
    case 'PollFellDue':
      return withRequest(dossier, event.data, { pollDue: true, polls: event.data.poll, pollAt: undefined });
    case 'RequestAnswered':
      return answered(dossier, event, request!);
    case 'UndoOwed':
      return withRequest(dossier, event.data, { undo: 'owed' });
    case 'UndoFailed':
      return withRequest(dossier, event.data, { undo: 'failed', undosFailed: request!.undosFailed + 1 });
    case 'UndoAnswered':
      return event.data.answer === 'undone'
        ? withRequest(dossier, event.data, { undo: 'undone', pollAt: undefined, pollDue: undefined })
        : tooLate(dossier, request!);
  }
}

function givenUp(dossier: Dossier, { data }: EventOf<'RequestGivenUp'>, { status, givenUp: before }: Request): Dossier {
  const unsent = status === 'not-executed' ? { unsent: true as const } : {};
  return withRequest(dossier, data, {
    status: data.why,
    givenUp: before + 1,
    pollDue: undefined,
    pollAt: undefined,
    ...unsent,
  });
}

function answered(dossier: Dossier, { at, data }: EventOf<'RequestAnswered'>, request: Request): Dossier {
  if (data.answer === 'pending' || data.answer === 'verifying') {
    const pollAt = at + pollDelay(dossier, request.polls);
    const waiting = withRequest(dossier, data, { status: data.answer, pollAt, pollDue: undefined, unsent: undefined });
    return movedBy(waiting, data, stateAfter[data.answer]!);
  }
  const { reason, ground, digest } = data;
  const next = withRequest(dossier, data, {
    status: data.answer,
    pollAt: undefined,
    pollDue: undefined,
    unsent: undefined,
    reason,
    ground,
    digest,
    answeredAt: at,
  });
  // A late answer ends the trouble that a person was asked about; so does asking for a supplement.
  if (data.answer === 'needs-supplement') return sentBack(next, data.step);
  if (data.answer === 'refused') return refusedPart(next, data);
  return data.answer === 'accepted' ? accepted(next, data) : next;
}

function accepted(dossier: Dossier, data: EventOf<'RequestAnswered'>['data']): Dossier {
  const { gate } = getIntent(dossier.plan, data.step, data.intent);
  const next = gate ? withoutDeadline(dossier, data.step, gate) : withCodes(dossier, data);
  return movedBy(next, data, 'DISPATCHED');
}

/** What a database confirms; asked again, it adds to what others said. */
function withCodes(dossier: Dossier, { step, codes }: EventOf<'RequestAnswered'>['data']): Dossier {
  if (!codes) return dossier;
  const { confirmed = [] } = dossier.steps[step]!;
  return withStep(dossier, step, { confirmed: [...new Set([...confirmed, ...codes])].sort() });
}

/** An agency may send back as often as an officer may; beyond that a person looks (RB-07). */
function sentBack(dossier: Dossier, step: StepId): Dossier {
  const { state, supplements = 0 } = dossier.steps[step]!;
  if (isTerminal(state) || isLeaving(dossier, step) || supplements >= dossier.plan.limits.supplementRounds)
    return dossier;
  return withStep(dossier, step, { state: 'AWAITING_SUPPLEMENT', supplements: supplements + 1 });
}

/** A gate's request leaves its step where it waits, unless a person was asked about it and about no other gate. */
function movedBy(dossier: Dossier, name: RequestName, state: StepState): Dossier {
  if (!getIntent(dossier.plan, name.step, name.intent).gate) return moved(dossier, settledStep(dossier, name), state);
  const isAsked = ['FAILED_TECHNICAL', 'MANUAL_CHECK'].includes(dossier.steps[name.step]!.state);
  return isAsked && !isAskedAboutOther(dossier, name) ? moved(dossier, name.step, 'PENDING') : dossier;
}

const holds: ReadonlySet<TaskKind> = new Set<TaskKind>(['manual-check', 'unreachable', 'unknown', 'unreadable']);

const isAskedAboutOther = (dossier: Dossier, name: RequestName): boolean =>
  openTasks(dossier).some(
    ([, { kind, step, request }]) =>
      holds.has(kind) && step === name.step && request !== undefined && requestId(request) !== requestId(name),
  );

/** The personal number refused: that part is REFUSED at once, while a person looks at the step that needs it. */
function refusedPart(dossier: Dossier, name: RequestName): Dossier {
  const { settles } = getIntent(dossier.plan, name.step, name.intent);
  const undecided = settles && !isTerminal(dossier.steps[name.step]!.state);
  return undecided ? withStep(dossier, settles, { state: 'REFUSED' }) : dossier;
}

/** Waits double from poll to poll, up to the plan's limit. */
const pollDelay = ({ plan }: Dossier, polls: number): number =>
  Math.min(plan.durations.pollMs * 2 ** Math.min(polls, 30), plan.durations.pollMaxMs);

/** The act stands: its answer is fetched, and what came before it in its step is not undone either. A technical effect or money is no act: a person is told. */
function tooLate(dossier: Dossier, request: Request): Dossier {
  const undosFailed = request.undosFailed + 1;
  if (getIntent(dossier.plan, request.step, request.intent).kind !== 'legal-act')
    return withRequest(dossier, request, { undo: 'too-late', undosFailed });
  const { intents: own } = getStep(dossier.plan, request.step);
  const intents = [...own, ...(routeOf(dossier, request.step)?.intents ?? [])].map(({ name }) => name);
  const earlier = Object.values(dossier.requests).filter(
    (other) =>
      other.step === request.step &&
      other.undo === 'owed' &&
      intents.indexOf(other.intent) < intents.indexOf(request.intent),
  );
  const kept = earlier.reduce((next, other) => withRequest(next, other, { undo: undefined }), dossier);
  const waiting = request.status === 'pending' || request.status === 'verifying';
  const open = !isFinal(request.status) && !waiting;
  const patch = {
    undo: 'too-late' as const,
    undosFailed,
    ...(waiting && { pollDue: true as const, polls: request.polls + 1, pollAt: undefined }),
    ...(open && { status: 'begun' as const }),
  };
  const next = withStep(withRequest(kept, request, patch), request.step, { kept: true });
  return moved(moved(next, request.step, 'DISPATCHED'), settledStep(next, request), 'DISPATCHED');
}
