import { getIntent, type StepState } from '@lienthong/plan';
import type { Dossier, Task, TaskKind } from '../dossier';
import type { EventOf } from '../events';
import { requestId, type RequestName } from '../request-key';
import { moved, withNewTask, withRequest, withStep, withTask } from './patch';

export type TaskEvent = EventOf<
  'TaskOpened' | 'TaskClaimed' | 'TaskReleased' | 'TaskResolved' | 'TaskClosed' | 'StepDecided'
>;

/** What a step shows while a person is asked; undo and incident tasks leave it as it is. */
const stateWhileOpen: Partial<Record<TaskKind, StepState>> = {
  review: 'IN_REVIEW',
  'manual-check': 'MANUAL_CHECK',
  unreachable: 'FAILED_TECHNICAL',
  unknown: 'FAILED_TECHNICAL',
  unreadable: 'FAILED_TECHNICAL',
};

export function evolveTask(dossier: Dossier, event: TaskEvent): Dossier {
  const task = dossier.tasks[event.data.task];
  switch (event.type) {
    case 'TaskOpened':
      return opened(dossier, event);
    case 'TaskClaimed':
      return withTask(dossier, event.data.task, { claimedBy: event.data.by, version: task!.version + 1 });
    case 'TaskReleased':
      return withTask(dossier, event.data.task, { claimedBy: undefined, version: task!.version + 1 });
    case 'TaskClosed':
      return withTask(dossier, event.data.task, { status: 'closed', version: task!.version + 1 });
    case 'StepDecided':
      return decided(dossier, event);
    case 'TaskResolved':
      return resolved(dossier, event, task!);
  }
}

function opened(dossier: Dossier, { at, data }: EventOf<'TaskOpened'>): Dossier {
  const { task, kind, step, unit, request } = data;
  const next = withNewTask(dossier, task, {
    kind,
    step,
    unit,
    status: 'open',
    version: 1,
    openedAt: at,
    ...(request && { request }),
  });
  const state = stateWhileOpen[kind];
  return state ? moved(next, step, state) : next;
}

function decided(dossier: Dossier, { data }: EventOf<'StepDecided'>): Dossier {
  const version = dossier.tasks[data.task]!.version + 1;
  if (data.decision === 'verify')
    return withStep(withTask(dossier, data.task, { version }), data.step, { verifying: true });
  const next = withTask(dossier, data.task, { status: 'done', version });
  if (data.decision === 'accept') return withStep(next, data.step, { state: 'PENDING', reviewed: true });
  return data.decision === 'supplement'
    ? withStep(next, data.step, {
        state: 'AWAITING_SUPPLEMENT',
        supplements: (next.steps[data.step]!.supplements ?? 0) + 1,
      })
    : next;
}

function resolved(dossier: Dossier, { data }: EventOf<'TaskResolved'>, task: Task): Dossier {
  const version = task.version + 1;
  switch (data.resolution) {
    case 'result-proposed': {
      const { by, reason, ground, digest, codes } = data;
      const proposal = {
        by,
        answer: data.answer!,
        ...(reason && { reason }),
        ...(ground && { ground }),
        ...(digest && { digest }),
        ...(codes && { codes }),
      };
      return withTask(dossier, data.task, { version, proposal, claimedBy: undefined });
    }
    case 'result-rejected':
      return withTask(dossier, data.task, { version, proposal: undefined });
    case 'proceeded':
      return proceeded(dossier, data.task, task);
    case 'retry':
      return retried(withTask(dossier, data.task, { status: 'done', version }), task, data.digest);
    case 'result-confirmed':
      return checked(withTask(dossier, data.task, { status: 'done', version, proposal: undefined }), task);
    case 'refuse':
    case 'acknowledged':
      return withTask(dossier, data.task, { status: 'done', version, proposal: undefined });
  }
}

/** An undo is owed again; a final answer asks for a new attempt; a lost one for the same request once more. */
function retried(dossier: Dossier, task: Task, note?: string): Dossier {
  const { kind, step, request } = task;
  if (!request) return dossier;
  if (kind === 'undo-failed') return withRequest(dossier, request, { undo: 'owed' });
  const sender = dossier.steps[request.step]!;
  if (kind === 'manual-check') return checked(withStep(dossier, request.step, { round: sender.round + 1, note }), task);
  const { status, unsent } = dossier.requests[requestId(request)]!;
  const next = withRequest(dossier, request, {
    status: status === 'unknown' || unsent ? 'not-executed' : 'begun',
    unsent: undefined,
  });
  return moved(next, step, isGate(dossier, request) ? 'PENDING' : 'DISPATCHED');
}

/** The step goes on without the late answer, which is still fetched (RB-08); where nobody can be asked, it stays a person's task. */
function proceeded(dossier: Dossier, id: string, task: Task): Dossier {
  const putOff = withRequest(dossier, task.request!, { deferred: true });
  const version = task.version + 1;
  if (task.kind === 'unknown') return withTask(putOff, id, { version });
  const next = withTask(putOff, id, { status: 'done', version });
  return task.kind === 'late-answer' ? next : retried(next, task);
}

const isGate = ({ plan }: Dossier, { step, intent }: RequestName): boolean =>
  getIntent(plan, step, intent).gate !== undefined;

/** A person has looked: the step goes on, with a new attempt or with the result entered by hand. */
const checked = (dossier: Dossier, { kind, step, request }: Task): Dossier =>
  kind === 'manual-check'
    ? moved(reset(dossier, step), request!.step, isGate(dossier, request!) ? 'PENDING' : 'DISPATCHED')
    : dossier;

/** A part that its agency refused waits for the new attempt of the step it belongs to. */
function reset(dossier: Dossier, step: string): Dossier {
  return dossier.plan.steps
    .filter((part) => part.partOf === step && ['REFUSED', 'MANUAL_CHECK'].includes(dossier.steps[part.id]!.state))
    .reduce((next, part) => withStep(next, part.id, { state: 'PENDING' }), dossier);
}
