import type { RequestKey } from '@lienthong/dossier';
import type { Switches } from '../faults/switches';
import type { Shown } from '../journal/entry';
import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';

export interface Filed {
  key: string;
  parts: RequestKey;
  payload: unknown;
}

/** The body of a final answer, without the file number. */
export type Verdict =
  | { answer: 'accepted'; result: Record<string, unknown> }
  | { answer: 'refused'; reason: string; ground: string }
  | { answer: 'needs-supplement'; reason: string; fields?: string[] }
  | { answer: 'suspected-duplicate'; reason: string };

export interface Judged {
  verdict: Verdict;
  /** Keyed digests of what the request now holds, by name. */
  claims: Record<string, string>;
  /** Refused for now only: the same key may come again and is judged anew. */
  passing?: true;
  /** Codes that the journal may show in clear. */
  shown?: Shown;
  /** What trials may read later, sealed in the journal. */
  kept?: Record<string, unknown>;
}

export interface Desk {
  office: Office;
  switches: Switches;
}

/** One agency's own law. The payload has already been checked against the intent's schema. */
export interface AgencyRules {
  judge: Record<string, (filed: Filed, office: Office) => Judged>;
  /** Of a committed request; one that has not committed can always be undone. */
  mayUndo(record: RequestRecord, desk: Desk): boolean;
  /** Intents that wait for people: always answered 202 first. */
  waits?: readonly string[];
  /** An accepted result as it stands at the instant when it takes effect. */
  atSettlement?(intent: string, result: Record<string, unknown>, office: Office): Record<string, unknown>;
}

/** A legal act stands once it is done: it is corrected forward, never undone (domain I.2). */
export const neverOnceDone = (): boolean => false;

/** A question leaves nothing behind that would have to be taken back. */
export const always = (): boolean => true;

export const accept = (result: Record<string, unknown>, claims: Record<string, string> = {}): Judged => ({
  verdict: { answer: 'accepted', result },
  claims,
});

export const refuse = (reason: string, ground: string): Judged => ({
  verdict: { answer: 'refused', reason, ground },
  claims: {},
});

export const suspect = (reason: string): Judged => ({ verdict: { answer: 'suspected-duplicate', reason }, claims: {} });
