import { getIntent, isTerminal, type StepId, type StepState } from '@lienthong/plan';
import type { DeadlineKind, Dossier, Request, Step, Task } from '../dossier';
import { requestId, type RequestName } from '../request-key';

/** Drops keys set to undefined, so that a folded state is the same text however it was reached. */
export const patched = <T extends object>(target: T, patch: Partial<T>): T => {
  const next = { ...target, ...patch };
  for (const key of Object.keys(patch) as (keyof T)[]) if (next[key] === undefined) delete next[key];
  return next;
};

export const withStep = (dossier: Dossier, id: StepId, patch: Partial<Step>): Dossier => ({
  ...dossier,
  steps: { ...dossier.steps, [id]: patched(dossier.steps[id]!, patch) },
});

/** New work opens a closed dossier again. */
const reopened = (dossier: Dossier): Dossier => (dossier.outcome ? patched(dossier, { outcome: undefined }) : dossier);

/** A step's end and its moment. */
export const ended = (dossier: Dossier, id: StepId, state: StepState, at: number): Dossier =>
  withStep(dossier, id, { state, endedAt: at });

export const withoutDeadline = (dossier: Dossier, id: StepId, kind: DeadlineKind): Dossier => {
  const deadlines = { ...dossier.steps[id]!.deadlines };
  delete deadlines[kind];
  return withStep(dossier, id, { deadlines: Object.keys(deadlines).length > 0 ? deadlines : undefined });
};

export const withTask = (dossier: Dossier, id: string, patch: Partial<Task>): Dossier => ({
  ...dossier,
  tasks: { ...dossier.tasks, [id]: patched(dossier.tasks[id]!, patch) },
});

export const withNewTask = (dossier: Dossier, id: string, task: Task): Dossier =>
  reopened({ ...dossier, tasks: { ...dossier.tasks, [id]: task } });

export const withRequest = (dossier: Dossier, name: RequestName, patch: Partial<Request>): Dossier => {
  const id = requestId(name);
  const begun: Request = dossier.requests[id] ?? {
    step: name.step,
    intent: name.intent,
    round: name.round,
    order: Object.keys(dossier.requests).length,
    status: 'begun',
    begun: 0,
    begunAt: 0,
    givenUp: 0,
    polls: 0,
    undosFailed: 0,
  };
  const next = { ...dossier, requests: { ...dossier.requests, [id]: patched(begun, patch) } };
  return patch.undo === 'owed' ? reopened(next) : next;
};

/** The step whose state an intent's answer moves: its own, or the one it settles. */
export const settledStep = (dossier: Dossier, { step, intent }: RequestName): StepId =>
  getIntent(dossier.plan, step, intent).settles ?? step;

/** Moves a step's state unless it has ended. */
export const moved = (dossier: Dossier, step: StepId, state: StepState): Dossier =>
  isTerminal(dossier.steps[step]!.state) ? dossier : withStep(dossier, step, { state });
