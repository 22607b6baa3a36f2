import type { RequestName } from './request-key';
import type { Plan, StepId, UnitId } from '@lienthong/plan';
import type { AnswerKind, GivenUpReason, TaskKind } from './dossier';
import type { Outcome } from './outcome';

interface Happened<Type extends string, Data> {
  /** The fact itself, unique within the dossier: the same fact learnt twice is written once. */
  id: string;
  type: Type;
  /** Epoch milliseconds at which it happened. */
  at: number;
  data: Data;
}

export type ReviewDecision = 'accept' | 'supplement' | 'refuse';
export type Resolution =
  'retry' | 'refuse' | 'result-proposed' | 'result-confirmed' | 'result-rejected' | 'acknowledged';

/** Why an officer or agency decided: a code from the procedure's list and the legal ground (RB-10). */
export interface Grounds {
  reason?: string;
  ground?: string;
}

/** What is said of private content: an HMAC under the dossier's key; the content lies in the vault. */
export interface Private {
  digest?: string;
}

export type DossierEvent =
  | Happened<'DossierSubmitted', { plan: Plan; planDigest: string; owner: string; receipt: string } & Private>
  | Happened<
      'TaskOpened',
      { task: string; kind: TaskKind; step: StepId; unit: UnitId; request?: RequestName } & Grounds & Private
    >
  | Happened<'TaskClaimed', { task: string; by: string }>
  | Happened<'TaskReleased', { task: string }>
  | Happened<
      'TaskResolved',
      { task: string; resolution: Resolution; by: string; answer?: AnswerKind } & Grounds & Private
    >
  | Happened<'TaskClosed', { task: string }>
  | Happened<'StepDecided', { step: StepId; task: string; decision: ReviewDecision; by: string } & Grounds & Private>
  | Happened<'SupplementAnswered', { step: StepId; round: number } & Private>
  | Happened<'WithdrawalRequested', object>
  | Happened<'StepOpened', { step: StepId; round: number }>
  | Happened<'StepCompleted', { step: StepId }>
  | Happened<'StepRefused', { step: StepId } & Grounds>
  | Happened<'StepWithdrawn', { step: StepId }>
  | Happened<'StepCancelled', { step: StepId }>
  | Happened<'RequestBegun', RequestName & { begun: number }>
  | Happened<'RequestNotExecuted', RequestName>
  | Happened<'RequestAnswered', RequestName & { answer: AnswerKind; reference?: string } & Grounds & Private>
  | Happened<'RequestGivenUp', RequestName & { why: GivenUpReason; sampleDigest?: string }>
  | Happened<'AnswerContradicted', RequestName & { answer: AnswerKind } & Grounds & Private>
  | Happened<'PollFellDue', RequestName & { poll: number }>
  | Happened<'UndoOwed', RequestName>
  | Happened<'UndoAnswered', RequestName & { answer: 'undone' | 'too-late' }>
  | Happened<'UndoFailed', RequestName & { why: 'unreachable' | 'unsupported' | 'unreadable' }>
  | Happened<'DossierClosed', { outcome: Outcome }>
  | Happened<'RunArchived', { run: string; historySha256: string; bundleSha256: string; historyEvents: number }>
  | Happened<'RunLost', { run: string }>;

export type EventType = DossierEvent['type'];
export type EventOf<Type extends EventType> = Extract<DossierEvent, { type: Type }>;
