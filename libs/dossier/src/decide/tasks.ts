import { isTerminal } from '@lienthong/plan';
import { isOpen, type Dossier, type Task } from '../dossier';
import type { DossierEvent } from '../events';
import { Problem } from '../problem';
import { refusalOf } from '../react/chooses-routes';
import { apology } from '../time/passed-dates';
import type { CommandOf, Decide } from './command';

/** The open task as its officer knows it, or why not: decided before changed before claimed. */
export function openTask(
  dossier: Dossier,
  { task: id, by, expectedVersion }: { task: string; by: string; expectedVersion?: number },
): Task | Problem {
  const task = dossier.tasks[id];
  if (!task) return new Problem('not-found');
  if (!isOpen(task)) return new Problem('already-decided');
  if (expectedVersion !== undefined && expectedVersion !== task.version) return new Problem('stale-version');
  if (task.claimedBy && task.claimedBy !== by) return new Problem('claimed-by-another');
  return task;
}

export const claim: Decide<'claim'> = (dossier, command, at) => {
  const task = openTask(dossier, command);
  if (task instanceof Problem) return task;
  if (task.claimedBy === command.by) return [];
  return [
    {
      id: `${command.task}/claimed/${task.version}`,
      type: 'TaskClaimed',
      at,
      data: { task: command.task, by: command.by },
    },
  ];
};

export const release: Decide<'release'> = (dossier, command, at) => {
  const task = openTask(dossier, command);
  if (task instanceof Problem) return task;
  if (task.claimedBy !== command.by) return new Problem('not-claimed');
  return [{ id: `${command.task}/released/${task.version}`, type: 'TaskReleased', at, data: { task: command.task } }];
};

/** An officer's check before a step goes out (domain B.6). */
export const review: Decide<'decide'> = (dossier, command, at) => {
  const task = openTask(dossier, command);
  if (task instanceof Problem) return task;
  if (task.kind !== 'review') return new Problem('wrong-task-kind');
  const { supplements = 0, verifying } = dossier.steps[task.step]!;
  if (command.decision === 'supplement' && supplements >= dossier.plan.limits.supplementRounds)
    return new Problem('supplement-already-asked');
  if (command.decision === 'verify' && (verifying || dossier.clocks[task.step]?.verified))
    return new Problem('verification-already-started');
  const decided = stepDecided(command, task, at);
  return command.decision === 'refuse' ? [decided, refusalOf(dossier, task.step, command, at)] : [decided];
};

function stepDecided(
  { task, decision, by, reason, ground, digest }: CommandOf<'decide'>,
  { step }: Task,
  at: number,
): DossierEvent {
  const data = {
    step,
    task,
    decision,
    by,
    ...(reason && { reason }),
    ...(ground && { ground }),
    ...(digest && { digest }),
  };
  return { id: `${task}/${decision === 'verify' ? 'verifying' : 'decided'}`, type: 'StepDecided', at, data };
}

/** Phiếu xin lỗi by an officer, with a date of their own or the step's limit once more (RB-15). */
export const apologise: Decide<'apologise'> = (dossier, command, at) => {
  const task = openTask(dossier, command);
  if (task instanceof Problem) return task;
  const clock = dossier.clocks[task.step];
  if (!clock || clock.stopped || isTerminal(dossier.steps[task.step]!.state)) return new Problem('no-due-date');
  if (clock.apologies >= dossier.plan.limits.apologiesPerStep) return new Problem('apology-already-given');
  const { by, reason, due } = command;
  if (due !== undefined && due <= Math.max(clock.due, at)) return new Problem('due-not-later');
  return [apology(dossier, task.step, { by, reason, due }, at)];
};
