import { getIntent, hasResult, isTerminal } from '@lienthong/plan';
import {
  endedWithoutResult,
  isLeaving,
  isUnanswered,
  openTasks,
  restsOnAnnulled,
  type Dossier,
  type Request,
  type Task,
  type TaskKind,
} from '../dossier';
import type { DossierEvent } from '../events';
import { requestId, type RequestName } from '../request-key';
import { settledStep } from '../evolve/patch';
import { followsTheAct, unitOf } from '../intents';
import { isOfOtherRoute } from './chooses-routes';
import type { Reaction } from './react';

/** Where the engine cannot go on alone, a person of the step's unit gets a task. */
export const opensTasks: Reaction = (dossier, at) => [...overdue(dossier, at), ...asked(dossier, at)];

/** The new date has passed as well: the head of the unit is told (RB-15). */
const overdue = (dossier: Dossier, at: number): DossierEvent[] =>
  dossier.plan.steps
    .filter(({ id }) => isEscalated(dossier, id))
    .map(({ id }) => ({ id, task: `${id}.overdue.${dossier.steps[id]!.round}.${dossier.clocks[id]!.turns}` }))
    .filter(({ task }) => !dossier.tasks[task])
    .map(({ id, task }) => {
      const data = { task, kind: 'overdue' as const, step: id, unit: unitOf(dossier, id) };
      return { id: `${task}/opened`, type: 'TaskOpened', at, data };
    });

const isEscalated = ({ clocks, steps }: Dossier, id: string): boolean =>
  clocks[id]?.escalated === true && !clocks[id].stopped && !isTerminal(steps[id]!.state);

const asked = (dossier: Dossier, at: number): DossierEvent[] =>
  Object.values(dossier.requests).flatMap((request): DossierEvent[] => {
    const asked = question(dossier, request);
    if (!asked || dossier.tasks[asked.task]) return [];
    const { step, intent, round, reason, ground } = request;
    const unit = unitOf(dossier, asked.step);
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
  if (undo === 'too-late' && getIntent(dossier.plan, step, request.intent).kind === 'money')
    // The dossier that annulled the death recovers what was paid.
    return restsOnAnnulled(dossier, step)
      ? undefined
      : { task: `${name}.recovery.${request.undosFailed}`, kind: 'recovery', step };
  if (undo === 'too-late' && endedWithoutResult(dossier, step))
    return { task: `${name}.undo-too-late.${request.undosFailed}`, kind: 'undo-failed', step };
  if ((undo && undo !== 'too-late') || isLeaving(dossier, step)) return undefined;
  const settled = settledStep(dossier, request);
  if (status === 'unreachable' || status === 'unknown' || status === 'unreadable')
    return isTerminal(dossier.steps[settled]!.state) && !isOfStandingAct(dossier, request)
      ? undefined
      : { task: `${name}.${status}.${request.givenUp}`, kind: status, step: settled };
  if (isLateAnswer(dossier, request)) return { task: `${name}.late-answer`, kind: 'late-answer', step };
  const isOld = status === 'needs-supplement' && round < dossier.steps[step]!.round && !request.deferred;
  if (isOld || isOfOtherRoute(dossier, step, request.intent) || !needsCheck(dossier, request)) return undefined;
  const asked = isTerminal(dossier.steps[step]!.state) ? settled : step;
  return endedWithoutResult(dossier, step) || (isDone(dossier, asked) && !isOfStandingAct(dossier, request))
    ? undefined
    : { task: `${name}.manual-check`, kind: 'manual-check', step: asked };
}

/** RB-08: the officer decides whether the certificate goes out without the number. */
const isLateAnswer = (dossier: Dossier, { step, status, lagging, deferred }: Request): boolean =>
  lagging === true && !deferred && isUnanswered(status) && !isTerminal(dossier.steps[step]!.state);

const isOfStandingAct = (dossier: Dossier, name: RequestName): boolean =>
  hasResult(dossier.steps[name.step]!.state) && followsTheAct(dossier, name);

/** The act was done without it; its part still waits for it (RB-08). */
const isForUnfinishedPart = (dossier: Dossier, name: RequestName): boolean =>
  hasResult(dossier.steps[name.step]!.state) && !isDone(dossier, settledStep(dossier, name));

const isDone = (dossier: Dossier, step: string): boolean => isTerminal(dossier.steps[step]!.state);

/** Suspected duplicate (RB-09), a tombstone where none was asked for, or what can no longer refuse or halt the whole step. */
function needsCheck(dossier: Dossier, { step, intent, status }: Request): boolean {
  if (status === 'suspected-duplicate' || status === 'gone') return true;
  const hasAct = hasResult(dossier.steps[step]!.state);
  // Sent back once too often, or where there is nothing left to send back.
  if (status === 'needs-supplement') return dossier.steps[step]!.state !== 'AWAITING_SUPPLEMENT';
  return status === 'refused' && (hasAct || getIntent(dossier.plan, step, intent).onRefused === 'manual-check');
}

/** What a person need no longer do: the step ended, is being left, or the answer came after all. */
export const closesTasks: Reaction = (dossier, at) =>
  openTasks(dossier)
    .filter(([, task]) => isSuperseded(dossier, task))
    .map(([task]): DossierEvent => ({ id: `${task}/closed`, type: 'TaskClosed', at, data: { task } }));

function isSuperseded(dossier: Dossier, { kind, step, request }: Task): boolean {
  if (['incident', 'undo-failed', 'double-benefit', 'recovery'].includes(kind)) return false;
  const standing = request && (isOfStandingAct(dossier, request) || isForUnfinishedPart(dossier, request));
  if ((isTerminal(dossier.steps[step]!.state) && !standing) || isLeaving(dossier, step)) return true;
  if (kind === 'review' || kind === 'overdue') return false;
  const { status, deferred } = dossier.requests[requestId(request!)]!;
  if (kind === 'manual-check') return status === 'accepted';
  return kind === 'late-answer' ? !isUnanswered(status) || deferred === true : status !== kind;
}
