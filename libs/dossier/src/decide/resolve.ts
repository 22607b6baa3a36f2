import { getIntent, hasResult, isTerminal } from '@lienthong/plan';
import type { Dossier, Task } from '../dossier';
import type { DossierEvent, Resolution } from '../events';
import { requestId } from '../request-key';
import { Problem } from '../problem';
import type { CommandOf, Decide, Decision } from './command';
import { refusalOf } from '../react/chooses-routes';
import { openTask } from './tasks';

type Resolve = CommandOf<'resolve'>;

const mayRetry = ['unreachable', 'unknown', 'unreadable', 'manual-check', 'undo-failed'];
const mayEnterResult = ['unreachable', 'unknown', 'unreadable', 'manual-check'];

/** A person settles what the engine could not: try again, refuse, or enter the result by hand, which takes two (F-07, F-13). */
export const resolve: Decide<'resolve'> = (dossier, command, at) => {
  const task = openTask(dossier, command);
  if (task instanceof Problem) return task;
  switch (command.resolution) {
    case 'retry':
      return mayRetry.includes(task.kind) && task.request ? [resolved(command, task, 'retry', at)] : wrong();
    case 'proceed':
      return mayProceed(dossier, task) ? [resolved(command, task, 'proceeded', at)] : wrong();
    case 'acknowledge':
      return mayAcknowledge(dossier, task) ? [resolved(command, task, 'acknowledged', at)] : wrong();
    case 'refuse':
      return refuse(dossier, command, task, at);
    case 'enter-result':
      if (!mayEnter(task, command.answer)) return wrong();
      return task.proposal ? new Problem('second-person-needed') : [resolved(command, task, 'result-proposed', at)];
    case 'confirm-result':
    case 'reject-result':
      return judgeProposal(command, task, at);
  }
};

/** What an agency refused or suspects is refused by a decision, not by its own word once more. */
const mayEnter = ({ kind, request }: Task, answer: 'accepted' | 'refused'): boolean =>
  request !== undefined && mayEnterResult.includes(kind) && (kind !== 'manual-check' || answer === 'accepted');

/** Nothing is left to bring about but to know of it; what was refused after the act stays undone on purpose. */
const mayAcknowledge = (dossier: Dossier, { kind, step, request }: Task): boolean =>
  ['incident', 'undo-failed', 'double-benefit', 'recovery', 'overdue'].includes(kind) ||
  (kind === 'manual-check' &&
    request?.step === step &&
    hasResult(dossier.steps[step]!.state) &&
    !getIntent(dossier.plan, step, request.intent).settles);

/** RB-08: only where the law lets the step go on without the answer, and only once. */
const mayProceed = ({ plan, requests }: Dossier, { kind, request }: Task): boolean =>
  request !== undefined &&
  ['late-answer', 'unreachable', 'unknown', 'unreadable'].includes(kind) &&
  getIntent(plan, request.step, request.intent).mayLag !== undefined &&
  !requests[requestId(request)]!.deferred;

const wrong = (): Problem => new Problem('wrong-task-kind');

/** The same person is already registered (RB-09): only a step without its act can still be refused. */
function refuse(dossier: Dossier, command: Resolve, task: Task, at: number): Decision {
  if (task.kind !== 'manual-check' || isTerminal(dossier.steps[task.step]!.state)) return wrong();
  return [resolved(command, task, 'refuse', at), refusalOf(dossier, task.step, command, at)];
}

function judgeProposal(command: Resolve, task: Task, at: number): Decision {
  if (!task.proposal || !task.request) return wrong();
  if (command.resolution === 'reject-result') return [resolved(command, task, 'result-rejected', at)];
  if (task.proposal.by === command.by) return new Problem('second-person-needed');
  const { answer, reason, ground, digest, codes } = task.proposal;
  const data = {
    ...task.request,
    answer,
    ...(reason && { reason }),
    ...(ground && { ground }),
    ...(digest && { digest }),
    ...(codes && { codes }),
  };
  const answered: DossierEvent = { id: `${requestId(task.request)}/${answer}`, type: 'RequestAnswered', at, data };
  return [resolved(command, task, 'result-confirmed', at), answered];
}

function resolved(command: Resolve, task: Task, resolution: Resolution, at: number): DossierEvent {
  const { by, reason, ground, digest } = command;
  const entered = {
    ...(command.resolution === 'enter-result' && {
      answer: command.answer,
      ...(command.codes && { codes: command.codes }),
    }),
    ...(digest && { digest }),
  };
  const data = { task: command.task, resolution, by, ...(reason && { reason }), ...(ground && { ground }), ...entered };
  return { id: `${command.task}/${resolution}/${task.version}`, type: 'TaskResolved', at, data };
}
