import {
  getStep,
  hasResult,
  isTerminal,
  type Intent,
  type Plan,
  type StepId,
  type StepState,
  type UnitId,
} from '@lienthong/plan';
import type { RequestName } from './request-key';
import type { Outcome } from './outcome';

/** Raised when the folded state changes shape, so that its digest never meets an older one unnoticed. */
export const STATE_MODEL = 1;

export type AnswerKind =
  'accepted' | 'pending' | 'verifying' | 'refused' | 'needs-supplement' | 'suspected-duplicate' | 'gone';

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
  /** When sending first began (epoch ms). */
  begunAt: number;
  givenUp: number;
  /** Asked again that often while pending. */
  polls: number;
  /** When the agency is asked again (epoch ms). */
  pollAt?: number;
  pollDue?: true;
  /** Given up although certainly never carried out: it may be sent without asking. */
  unsent?: true;
  undo?: 'owed' | 'undone' | 'too-late' | 'failed';
  /** Undos that took nothing back: failed, or too late. */
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
  /** Temporal runs whose history was archived, or named as lost. */
  runs: Record<string, 'archived' | 'lost'>;
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

/** What a step still has to bring about: all behind the last intent that was accepted, or whose act an undo came too late for. */
export const remainingIntents = (dossier: Dossier, step: StepId): Intent[] => {
  const { intents } = getStep(dossier.plan, step);
  const accepted = intents.findLastIndex(({ name }) => acceptedRequest(dossier, step, name));
  const kept = intents.findLastIndex(({ name }) => dossier.steps[step]!.kept && keptRequest(dossier, step, name));
  return intents.slice(Math.max(accepted + 1, kept));
};

const keptRequest = (dossier: Dossier, step: StepId, intent: string): Request | undefined =>
  requestsOf(dossier, step).find((request) => request.intent === intent && request.undo === 'too-late');

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
