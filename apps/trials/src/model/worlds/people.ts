import type { Command, Dossier } from '@lienthong/dossier';
import { accept, reviewTask, submit } from '@lienthong/dossier/samples';
import type { Plan } from '@lienthong/plan';
import type { Person } from '../world/world';

/** Whoever has read a task says which version of it they saw (`If-Match`). */
const asRead = { expectedVersion: 1 };
const hasTask =
  (task: string) =>
  (dossier: Dossier | undefined): boolean =>
    dossier?.tasks[task] !== undefined;

export const submits = (plan: Plan): Person => ({
  name: 'the citizen who submits',
  command: submit(plan),
  mayAct: (dossier) => dossier === undefined,
  fact: 'submitted',
});

export const withdraws: Person = {
  name: 'the citizen who withdraws',
  command: { type: 'withdraw' },
  mayAct: (dossier) => dossier !== undefined,
  fact: 'withdrawal',
};

export const accepts: Person = {
  name: 'the officer who accepts',
  command: { ...accept, ...asRead } as Command,
  mayAct: hasTask(reviewTask),
  fact: `${reviewTask}/decided by officer:1`,
};

export const refuses: Person = {
  name: 'the officer who refuses',
  command: { type: 'decide', task: reviewTask, by: 'officer:2', decision: 'refuse', ...asRead },
  mayAct: hasTask(reviewTask),
  fact: `${reviewTask}/decided by officer:2`,
};

export const asksForMore: Person = {
  name: 'the officer who asks for more',
  command: { type: 'decide', task: reviewTask, by: 'officer:2', decision: 'supplement', ...asRead },
  mayAct: hasTask(reviewTask),
  fact: `${reviewTask}/decided by officer:2`,
};

export const supplements: Person = {
  name: 'the citizen who supplements',
  command: { type: 'supplement', digest: 'facts-2' },
  mayAct: (dossier) => dossier?.steps['permit']?.state === 'AWAITING_SUPPLEMENT',
  fact: 'permit/supplement/1',
};

export const acceptsAgain: Person = {
  name: 'the officer who accepts what was supplemented',
  command: { type: 'decide', task: 'permit.review.1', by: 'officer:1', decision: 'accept', ...asRead },
  mayAct: hasTask('permit.review.1'),
  fact: 'permit.review.1/decided by officer:1',
};
