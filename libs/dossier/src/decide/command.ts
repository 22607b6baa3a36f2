import type { Link, Plan, Route, StepId } from '@lienthong/plan';
import type { Outcome } from '../outcome';
import type { AnswerKind, Dossier, GivenUpReason } from '../dossier';
import type { DossierEvent, Grounds, Private, ReviewDecision } from '../events';
import type { RequestName } from '../request-key';
import type { Problem } from '../problem';

/** What an officer says with `If-Match`: the task's version as read. */
interface OnTask {
  task: string;
  by: string;
  expectedVersion?: number;
}

export type Command =
  | ({ type: 'submit'; plan: Plan; planDigest: string; owner: string; receipt: string } & Private)
  | { type: 'claim'; task: string; by: string }
  | { type: 'release'; task: string; by: string }
  | ({ type: 'decide'; decision: ReviewDecision } & OnTask & Grounds & Private)
  | ({
      type: 'resolve';
      resolution: 'retry' | 'refuse' | 'proceed' | 'acknowledge' | 'confirm-result' | 'reject-result';
    } & OnTask &
      Grounds &
      Private)
  | ({ type: 'resolve'; resolution: 'enter-result'; answer: 'accepted' | 'refused'; codes?: string[] } & OnTask &
      Grounds &
      Private)
  /** `routes`: as the corrected declaration makes them, by step: an amount follows the day of death (domain C.6). */
  | ({ type: 'supplement'; routes?: Record<StepId, Route[]> } & Private)
  | { type: 'withdraw' }
  /** The citizen agrees, or not, to another payer (RC-02). */
  | { type: 'answerRoute'; step: StepId; agree: boolean }
  /** Others agreed on a signed paper instead (RB-13). */
  | ({ type: 'consentOnPaper'; step: StepId } & Private)
  /** `due`: the new date (epoch ms); absent = the step's own limit once more. */
  | ({ type: 'apologise'; due?: number; reason: string } & OnTask)
  | { type: 'adoptCalendar'; calendar: string }
  | { type: 'recordDelivery'; results: { step: StepId; digest: string }[] }
  /** How the dossier that corrects or annuls an act of this one stands. */
  | ({ type: 'recordLinked'; dossier: string; decided: boolean; outcome?: Outcome } & Pick<Link, 'kind' | 'step'>)
  | { type: 'tick' }
  | { type: 'beginRequest'; step: StepId }
  /** `begun`: the beginning that came to nothing, as `RequestBegun` counted it; a run that lags behind speaks of an older one. */
  | ({ type: 'recordNotExecuted'; begun?: number } & RequestName)
  | ({
      type: 'recordAnswer';
      answer: AnswerKind;
      reference?: string;
      codes?: string[];
      /** Begun in the same transaction: its step's next request; `all`: when it has none, that of every step never begun. */
      beginNext?: 'own' | 'all';
    } & RequestName &
      Grounds &
      Private)
  | ({ type: 'giveUp'; why: GivenUpReason; sampleDigest?: string } & RequestName)
  | ({ type: 'recordUndo'; answer: 'undone' | 'too-late' } & RequestName)
  | ({ type: 'recordUndo'; answer: 'failed'; why: 'unreachable' | 'unsupported' | 'unreadable' } & RequestName)
  | {
      type: 'recordRun';
      run: string;
      archived?: { historySha256: string; bundleSha256: string; historyEvents: number };
    };

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** What a command makes happen, or why it may not; no events = it is so already. */
export type Decision = DossierEvent[] | Problem;

export type Decide<Type extends CommandType> = (dossier: Dossier, command: CommandOf<Type>, now: number) => Decision;
