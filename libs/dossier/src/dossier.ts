import {
  hasResult,
  isTerminal,
  type Gate,
  type Link,
  type Plan,
  type StepId,
  type StepState,
  type UnitId,
} from '@lienthong/plan';
import type { RequestName } from './request-key';
import type { Outcome } from './outcome';

/** Raised when the folded state changes shape, so that its digest never meets an older one unnoticed. */
export const STATE_MODEL = 2;

export type AnswerKind =
  'accepted' | 'pending' | 'verifying' | 'refused' | 'needs-supplement' | 'suspected-duplicate' | 'gone';

export type GivenUpReason = 'unreachable' | 'unknown' | 'unreadable';

export type TaskKind =
  | 'review'
  | 'manual-check'
  | GivenUpReason
  /** An answer is so late that the step may go on without it (RB-08). */
  | 'late-answer'
  /** The apology's date has passed as well (RB-15): for the head of the unit. */
  | 'overdue'
  | 'undo-failed'
  /** Money that can no longer be held back (domain I.2). */
  | 'recovery'
  | 'double-benefit'
  | 'incident';

/** What a citizen, or somebody asked by the citizen, has to do by a date; silence has consequences. */
export type DeadlineKind = 'supplement' | Gate | 'reroute';

export interface Deadline {
  /** Last second of the last day (epoch ms). */
  at: number;
  remindAt: number;
  reminded?: true;
}

export interface Step {
  state: StepState;
  /** Rises on an answered supplement or a new attempt, never on a retry. */
  round: number;
  reviewed?: true;
  /** How often a supplement was asked for; the plan says how often it may be (RB-07). */
  supplements?: number;
  deadlines?: Partial<Record<DeadlineKind, Deadline>>;
  /** How often it came to wait at a gate: makes its events' names unique. */
  waits?: number;
  /** Waits for another step to end until then (epoch ms); past it, it waits no longer (D6). */
  heldUntil?: number;
  released?: true;
  /** An officer has switched it to verification (RB-14). */
  verifying?: true;
  /** Codes that the checks found (domain C.6). */
  confirmed?: string[];
  /** The route it takes, those that were refused, and the one that waits for the citizen's consent (RC-02). */
  route?: string;
  /** The round in which it was taken: refusals of earlier rounds were another payer's. */
  routeRound?: number;
  refusedRoutes?: string[];
  offered?: string;
  /** Another payer said yes after all: money must not go out twice (RC-03). */
  doubled?: true;
  /** Digest of what an officer said to the earlier refusal or suspicion; goes with the new attempt (RB-09). */
  note?: string;
  /** When it ended (epoch ms). */
  endedAt?: number;
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
  answeredAt?: number;
  /** From then on its step may go on without its answer (epoch ms); asked, and so decided. */
  lagAt?: number;
  lagging?: true;
  deferred?: true;
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
  proposal?: { by: string; answer: AnswerKind; reason?: string; ground?: string; digest?: string; codes?: string[] };
}

/** A legal clock. While it is stopped `days` is what remains (D7). */
export interface Clock {
  /** Receipt that it counts from (epoch ms). */
  from: number;
  /** Working days. */
  days: number;
  due: number;
  /** The last due set by receipt, supplement or verification: on time is judged against it, never against an apology (RB-16). */
  original: number;
  warnAt?: number;
  hurryAt?: number;
  apologyAt?: number;
  stopped?: true;
  /** How often it was set or stopped: makes its events' names unique. */
  turns: number;
  apologies: number;
  verified?: true;
  late?: true;
  escalated?: true;
}

export const TOTAL = 'total';

export interface LinkedCase {
  kind: Link['kind'];
  step: StepId;
  /** `divergent`: decided, but not every consumer has confirmed (RI-03). */
  status: 'open' | 'divergent' | 'settled';
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
  /** Running or stopped, by step id or `total`. */
  clocks: Record<string, Clock>;
  /** Version of the working calendar that its open dates follow (D7). */
  calendar: string;
  /** How often another version was adopted: makes its events' names unique. */
  adoptions?: number;
  /** Reminders said, by kind: days after the act (RB-21). */
  reminders?: Record<string, number[]>;
  /** Digests of results that reached the citizen's store, and when. */
  delivered?: Record<string, number>;
  /** Dossiers that correct or annul an act of this one (RI-03, RI-05). */
  links?: Record<string, LinkedCase>;
  closings: number;
  /** Temporal runs whose history was archived, or named as lost. */
  runs: Record<string, 'archived' | 'lost'>;
  outcome?: Outcome;
}

/** A later answer cannot follow these without contradicting them. */
export const isFinal = (status: Request['status']): boolean =>
  status === 'accepted' || status === 'refused' || status === 'needs-supplement' || status === 'suspected-duplicate';

/** Its agency still owes a word: nothing has come yet, or no final one. */
export const isUnanswered = (status: Request['status']): boolean =>
  status === 'begun' || status === 'not-executed' || status === 'pending' || status === 'verifying';

export const isOpen = (task: Task): boolean => task.status === 'open';

export const openTasks = (dossier: Dossier): [string, Task][] =>
  Object.entries(dossier.tasks).filter(([, task]) => isOpen(task));

/** A stored state keeps no order of its own: its text is canonical, and so sorted by name. */
export const inOrderOfAnswers = ({ requests }: Pick<Dossier, 'requests'>): Request[] =>
  Object.values(requests).sort(
    (one, other) => (one.answeredAt ?? 0) - (other.answeredAt ?? 0) || one.order - other.order,
  );

/** What is asked for comes from outside: a name of no step finds none. */
export const findStep = ({ steps }: Dossier, id: StepId): Step | undefined =>
  Object.hasOwn(steps, id) ? steps[id] : undefined;

export const requestsOf = (dossier: Dossier, step: StepId): Request[] =>
  Object.values(dossier.requests).filter((request) => request.step === step);

/** The citizen withdrew and this step has neither ended nor been kept by an undo that came too late. */
export const isLeaving = ({ plan, steps, withdrawalRequested }: Dossier, id: StepId): boolean => {
  const sender = plan.steps.find((step) => step.id === id)?.partOf ?? id;
  const step = steps[sender]!;
  return withdrawalRequested === true && !isTerminal(step.state) && !step.kept;
};

/** Ended without its legal act: refused, withdrawn, cancelled, expired. */
export const endedWithoutResult = ({ steps }: Dossier, id: StepId): boolean => {
  const { state } = steps[id]!;
  return isTerminal(state) && !hasResult(state) && state !== 'NOT_REQUESTED' && state !== 'ANNULLED';
};

/** The act that it rests on was annulled by a decision: nothing more goes out for it, and unspent money is held back (domain I.2). */
export const restsOnAnnulled = ({ plan, steps }: Dossier, id: StepId): boolean => {
  const step = plan.steps.find((planned) => planned.id === id)!;
  return [id, ...step.after, ...(step.partOf ? [step.partOf] : [])].some((other) => steps[other]!.state === 'ANNULLED');
};
