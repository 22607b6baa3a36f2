import { getIntent, isTerminal, type StepState } from '@lienthong/plan';
import { isFinal, type AnswerKind, type Dossier, type Request } from '../dossier';
import type { EventOf } from '../events';
import { requestId, type RequestName } from '../request-key';
import { moved, settledStep, withRequest, withStep } from './patch';

export type RequestEvent = EventOf<
  | 'RequestBegun'
  | 'RequestNotExecuted'
  | 'RequestAnswered'
  | 'RequestGivenUp'
  | 'PollFellDue'
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
      return moved(
        withRequest(dossier, event.data, {
          status: 'begun',
          begun: event.data.begun,
          begunAt: request?.begunAt ?? event.at,
        }),
        settledStep(dossier, event.data),
        'DISPATCHED',
      );
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
    return moved(waiting, settledStep(dossier, data), stateAfter[data.answer]!);
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
  });
  // A late answer ends the trouble that a person was asked about; so does asking for a supplement.
  if (data.answer === 'needs-supplement') return moved(next, data.step, 'AWAITING_SUPPLEMENT');
  if (data.answer === 'refused') return refusedPart(next, data);
  return data.answer === 'accepted' ? moved(next, settledStep(next, data), 'DISPATCHED') : next;
}

/** The personal number refused: that part is REFUSED at once, while a person looks at the step that needs it. */
function refusedPart(dossier: Dossier, name: RequestName): Dossier {
  const { settles } = getIntent(dossier.plan, name.step, name.intent);
  const undecided = settles && !isTerminal(dossier.steps[name.step]!.state);
  return undecided ? withStep(dossier, settles, { state: 'REFUSED' }) : dossier;
}

/** Waits double from poll to poll, up to the plan's limit. */
const pollDelay = ({ plan }: Dossier, polls: number): number =>
  Math.min(plan.durations.pollMs * 2 ** Math.min(polls, 30), plan.durations.pollMaxMs);

/** The act stands: its answer is fetched, and what came before it in its step is not undone either. A technical effect is no act: a person is told. */
function tooLate(dossier: Dossier, request: Request): Dossier {
  const undosFailed = request.undosFailed + 1;
  if (getIntent(dossier.plan, request.step, request.intent).kind === 'technical')
    return withRequest(dossier, request, { undo: 'too-late', undosFailed });
  const intents = dossier.plan.steps.find((step) => step.id === request.step)!.intents.map((intent) => intent.name);
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
