import { getIntent, getStep, hasResult, isTerminal } from '@lienthong/plan';
import {
  endedWithoutResult,
  isLeaving,
  openTasks,
  type Dossier,
  type Request,
  type Task,
  type TaskKind,
} from '../dossier';
import type { DossierEvent } from '../events';
import { requestId } from '../request-key';
import { settledStep } from '../evolve/patch';
import type { Reaction } from './react';

/** Where the engine cannot go on alone, a person of the step's unit gets a task. */
export const opensTasks: Reaction = (dossier, at) =>
  Object.values(dossier.requests).flatMap((request): DossierEvent[] => {
    const asked = question(dossier, request);
    if (!asked || dossier.tasks[asked.task]) return [];
    const { step, intent, round, reason, ground } = request;
    const { unit } = getStep(dossier.plan, asked.step);
    const data = {
      ...asked,
      unit,
      request: { step, intent, round },
      ...(reason && { reason }),
      ...(ground && { ground }),
    };
    return [{ id: `${asked.task}/opened`, type: 'TaskOpened', at, data }];
  });

/** Which question a request puts to a person, if any; the number in its name lets it be put again. */
function question(dossier: Dossier, request: Request): { task: string; kind: TaskKind; step: string } | undefined {
  const { step, status, undo, round } = request;
  const name = requestId(request).replaceAll('/', '.');
  if (undo === 'failed') return { task: `${name}.undo-failed.${request.undosFailed}`, kind: 'undo-failed', step };
  if (undo === 'too-late' && endedWithoutResult(dossier, step))
    return { task: `${name}.undo-too-late.${request.undosFailed}`, kind: 'undo-failed', step };
  if ((undo && undo !== 'too-late') || isLeaving(dossier, step)) return undefined;
  const settled = settledStep(dossier, request);
  if (status === 'unreachable' || status === 'unknown' || status === 'unreadable')
    return isTerminal(dossier.steps[settled]!.state)
      ? undefined
      : { task: `${name}.${status}.${request.givenUp}`, kind: status, step: settled };
  if (round !== dossier.steps[step]!.round || !needsCheck(dossier, request)) return undefined;
  const asked = isTerminal(dossier.steps[step]!.state) ? settled : step;
  return endedWithoutResult(dossier, step) || isDone(dossier, asked)
    ? undefined
    : { task: `${name}.manual-check`, kind: 'manual-check', step: asked };
}

const isDone = (dossier: Dossier, step: string): boolean => isTerminal(dossier.steps[step]!.state);

/** Suspected duplicate (RB-09), a tombstone where none was asked for, or what can no longer refuse or halt the whole step. */
function needsCheck(dossier: Dossier, { step, intent, status }: Request): boolean {
  if (status === 'suspected-duplicate' || status === 'gone') return true;
  const hasAct = hasResult(dossier.steps[step]!.state);
  if (status === 'needs-supplement') return hasAct;
  return status === 'refused' && (hasAct || getIntent(dossier.plan, step, intent).onRefused === 'manual-check');
}

/** What a person need no longer do: the step ended, is being left, or the answer came after all. */
export const closesTasks: Reaction = (dossier, at) =>
  openTasks(dossier)
    .filter(([, task]) => isSuperseded(dossier, task))
    .map(([task]): DossierEvent => ({ id: `${task}/closed`, type: 'TaskClosed', at, data: { task } }));

function isSuperseded(dossier: Dossier, { kind, step, request }: Task): boolean {
  if (kind === 'incident' || kind === 'undo-failed') return false;
  if (isTerminal(dossier.steps[step]!.state) || isLeaving(dossier, step)) return true;
  return kind !== 'review' && kind !== 'manual-check' && dossier.requests[requestId(request!)]!.status !== kind;
}
