import type { RequestName } from './request-key';
import type { Gate, Link, Plan, Route, StepId, UnitId } from '@lienthong/plan';
import type { AnswerKind, DeadlineKind, GivenUpReason, TaskKind } from './dossier';
import type { Outcome } from './outcome';

interface Happened<Type extends string, Data> {
  /** The fact itself, unique within the dossier: the same fact learnt twice is written once. */
  id: string;
  type: Type;
  /** Epoch milliseconds at which it happened. */
  at: number;
  data: Data;
}

export type ReviewDecision = 'accept' | 'supplement' | 'refuse' | 'verify';
export type Resolution =
  'retry' | 'refuse' | 'proceeded' | 'result-proposed' | 'result-confirmed' | 'result-rejected' | 'acknowledged';

/** Why a due date is what it is; only an apology leaves the original one standing (RB-16, D7). */
export type DueReason = 'receipt' | 'resumed' | 'verification' | 'calendar';

/** A step's id, or `total` for the whole dossier. */
export type Scope = string;

/** A date and the moments before it at which something is said; computed once, so that a fold needs no calendar. */
export interface DueDates {
  due: number;
  warnAt?: number;
  hurryAt?: number;
  apologyAt?: number;
}

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
      { task: string; resolution: Resolution; by: string; answer?: AnswerKind; codes?: string[] } & Grounds & Private
    >
  | Happened<'TaskClosed', { task: string }>
  | Happened<'StepDecided', { step: StepId; task: string; decision: ReviewDecision; by: string } & Grounds & Private>
  | Happened<'SupplementAnswered', { step: StepId; round: number } & Private>
  | Happened<'RoutesRevised', { step: StepId; routes: Route[] }>
  | Happened<'WithdrawalRequested', object>
  | Happened<'StepOpened', { step: StepId; round: number }>
  | Happened<'StepCompleted', { step: StepId }>
  | Happened<'StepRefused', { step: StepId } & Grounds>
  | Happened<'StepWithdrawn', { step: StepId }>
  | Happened<'StepCancelled', { step: StepId }>
  | Happened<'StepHeld', { step: StepId; until: number }>
  | Happened<'HoldEnded', { step: StepId }>
  | Happened<'StepWaits', { step: StepId; gate: Gate }>
  | Happened<'StepExpired', { step: StepId; why: DeadlineKind }>
  | Happened<'RouteChosen', { step: StepId; route: string; round: number }>
  | Happened<'RouteRefused', { step: StepId; route: string } & Grounds>
  | Happened<'RouteOffered', { step: StepId; route: string }>
  | Happened<'DueSet', { scope: Scope; why: DueReason; from: number; days: number; calendar: string } & DueDates>
  | Happened<'ClockStopped', { scope: Scope; remaining: number }>
  | Happened<'DueNeared', { step: StepId; how: 'warning' | 'last-call'; due: number }>
  | Happened<'ApologyIssued', { step: StepId; oldDue: number; by: string; reason: string } & DueDates>
  | Happened<'DueMissed', { scope: Scope; due: number }>
  | Happened<'DueEscalated', { step: StepId; due: number }>
  | Happened<'CalendarAdopted', { calendar: string }>
  | Happened<'DeadlineSet', { step: StepId; kind: DeadlineKind; deadline: number; remindAt: number }>
  | Happened<'DeadlineNeared', { step: StepId; kind: DeadlineKind }>
  | Happened<'RequestLagged', RequestName>
  | Happened<'ReminderFellDue', { kind: string; step: StepId; day: number }>
  | Happened<'ResultDelivered', { step: StepId; digest: string }>
  | Happened<'CaseLinked', { dossier: string } & Pick<Link, 'kind' | 'step'>>
  | Happened<'StepCorrected', { step: StepId; dossier: string }>
  | Happened<'StepAnnulled', { step: StepId; dossier: string }>
  | Happened<'LinkedCaseClosed', { dossier: string; outcome: Outcome }>
  | Happened<'RequestBegun', RequestName & { begun: number; lagAt?: number }>
  | Happened<'RequestNotExecuted', RequestName>
  | Happened<
      'RequestAnswered',
      RequestName & { answer: AnswerKind; reference?: string; codes?: string[] } & Grounds & Private
    >
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
