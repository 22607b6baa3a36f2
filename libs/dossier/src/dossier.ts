import { hasResult, isTerminal, type Plan, type StepId, type StepState, type UnitId } from '@lienthong/plan';
import type { RequestName } from './events';
import type { Outcome } from './outcome';

/** Raised when the folded state changes shape, so that its digest never meets an older one unnoticed. */
export const STATE_MODEL = 1;

export type AnswerKind =
  | 'accepted'
  | 'pending'
  | 'verifying'
  | 'refused'
  | 'needs-supplement'
  | 'suspected-duplicate'
  | 'gone';

export type GivenUpReason = 'unreachable' | 'unknown' | 'unreadable';

export type TaskKind = 'review' | 'manual-check' | GivenUpReason | 'undo-failed' | 'incident';

export interface Step {
  state: StepState;
  /** Rises on an answered supplement or a new attempt, never on a retry. */
  round: number;
  reviewed?: true;
  /** The one supplement an officer may ask for has been asked (RB-07). */
  supplementAsked?: true;
  /** An undo came too late: the act stands although the citizen withdrew. */
  kept?: true;
}

export interface Request extends RequestName {
  /** Place in the order in which requests began; undos go last first. */
  order: number;
  /** `begun`: sent or about to be; `not-executed`: certainly not carried out, may be sent again. */
  status: 'begun' | 'not-executed' | AnswerKind | GivenUpReason;
  begun: number;
  givenUp: number;
  /** Asked again that often while pending. */
  polls: number;
  /** When the agency is asked again (epoch ms). */
  pollAt?: number;
  pollDue?: true;
  undo?: 'owed' | 'undone' | 'too-late' | 'failed';
  undosFailed: number;
  reason?: string;
  ground?: string;
  /** Of the result in the vault. */
  digest?: string;
}

export interface Task {
  kind: TaskKind;
  step: StepId;
  unit: UnitId;
  status: 'open' | 'done' | 'closed';
  /** Rises with everything that happens to the task: the officer's ETag. */
  version: number;
  openedAt: number;
  claimedBy?: string;
  request?: RequestName;
  /** A result entered by hand that waits for a second person. */
  proposal?: { by: string; answer: AnswerKind; reason?: string; ground?: string; digest?: string };
}

/** A dossier as folded from its events. */
export interface Dossier {
  model: number;
  plan: Plan;
  owner: string;
  receipt: string;
  submittedAt: number;
  /** Of the facts in the vault as last declared. */
  factsDigest?: string;
  steps: Record<StepId, Step>;
  requests: Record<string, Request>;
  tasks: Record<string, Task>;
  withdrawalRequested?: true;
  closings: number;
  outcome?: Outcome;
}

/** A later answer cannot follow these without contradicting them. */
export const isFinal = (status: Request['status']): boolean =>
  status === 'accepted' || status === 'refused' || status === 'needs-supplement' || status === 'suspected-duplicate';

export const isOpen = (task: Task): boolean => task.status === 'open';

export const openTasks = (dossier: Dossier): [string, Task][] =>
  Object.entries(dossier.tasks).filter(([, task]) => isOpen(task));

export const requestsOf = (dossier: Dossier, step: StepId): Request[] =>
  Object.values(dossier.requests).filter((request) => request.step === step);

/** The accepted request of an intent, of whatever round, unless it was undone. */
export const acceptedRequest = (dossier: Dossier, step: StepId, intent: string): Request | undefined =>
  requestsOf(dossier, step).find(
    (request) => request.intent === intent && request.status === 'accepted' && request.undo !== 'undone',
  );

/** The citizen withdrew and this step has neither ended nor been kept by an undo that came too late. */
export const isLeaving = ({ plan, steps, withdrawalRequested }: Dossier, id: StepId): boolean => {
  const sender = plan.steps.find((step) => step.id === id)?.partOf ?? id;
  const step = steps[sender]!;
  return withdrawalRequested === true && !isTerminal(step.state) && !step.kept;
};

/** Ended without its legal act: refused, withdrawn, cancelled, expired. */
export const endedWithoutResult = ({ steps }: Dossier, id: StepId): boolean => {
  const { state } = steps[id]!;
  return isTerminal(state) && !hasResult(state) && state !== 'NOT_REQUESTED';
};
