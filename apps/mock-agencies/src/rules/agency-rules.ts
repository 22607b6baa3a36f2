import type { RequestKey } from '@lienthong/dossier';
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
  | { answer: 'suspected-duplicate'; reason: string };

export interface Judged {
  verdict: Verdict;
  /** Keyed digests of what the request now holds, by name. */
  claims: Record<string, string>;
}

/** One agency's own law. The payload has already been checked against the intent's schema. */
export interface AgencyRules {
  judge: Record<string, (filed: Filed, office: Office) => Judged>;
  /** Of a committed request; one that has not committed can always be undone. */
  mayUndo(record: RequestRecord, office: Office): boolean;
}

/** A legal act stands once it is done: it is corrected forward, never undone (domain I.2). */
export const neverOnceDone = (): boolean => false;

export const accept = (result: Record<string, unknown>, claims: Record<string, string> = {}): Judged => ({
  verdict: { answer: 'accepted', result },
  claims,
});

export const refuse = (reason: string, ground: string): Judged => ({
  verdict: { answer: 'refused', reason, ground },
  claims: {},
});
