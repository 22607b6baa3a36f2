import type { KnownAgency } from '@lienthong/agencies';

export type EntryKind =
  | 'received'
  | 'committed'
  | 'pended'
  | 'refused'
  | 'undone'
  | 'too-late'
  | 'tombstone'
  | 'callback-sent'
  | 'callback-acked'
  | 'fault';

/** Codes and numbers only: nothing in it may name a person. */
export type Shown = Record<string, string | number | string[]>;

/** One line of the journal. Ids, states and keyed digests only; whatever could name a person lies in `sealed`. */
export interface Entry {
  at: string;
  agency: KnownAgency;
  dossier: string;
  key: string;
  intent: string;
  kind: EntryKind;
  /** Keyed digest of the payload: the same key with another payload is a client's mistake. */
  requestDigest?: string;
  /** What the request holds (a number, a person, a place in a book), as keyed digests by name. */
  claims?: Record<string, string>;
  /** The verdict, encrypted under the journal's own key. */
  sealed?: string;
  /** What a notice or a status consists of, as far as it is codes. */
  shown?: Shown;
  /** The rest of it, encrypted like the verdict. */
  kept?: string;
  /** Refused for now only: the key may come again. */
  passing?: true;
  /** Answered "verifying" until it is settled. */
  verifying?: true;
  /** Waits for `POST /_mock/release`. */
  held?: boolean;
  /** A send of a key that was already known. */
  repeat?: boolean;
  /** Why it was refused, as a code. */
  reason?: string;
  /** Of a fault: which, and in what operation. */
  mode?: string;
  operation?: string;
}
