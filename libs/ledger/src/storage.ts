import type { AgencyId } from '@lienthong/plan';
import type { Agenda, Dossier, Message } from '@lienthong/dossier';
import type { Leaf, LedgerRow } from './chain';
import type { DossierRow, TaskRow } from './read-model';
import type { Half } from './vault';

export interface Head {
  dossierId: string;
  seq: number;
  hash: Buffer;
  /** The folded state. */
  dossier: Dossier;
  agenda: Agenda;
}

/** A dossier's events in the order of their numbers, and what its head says of the last one; its hash in hexadecimal. */
export interface StoredChain {
  dossierId: string;
  leaves: Leaf[];
  head?: { seq: number; hash: string };
}

export interface StoredAnswer {
  dossierId: string;
  requestDigest: string;
  answer: CommandAnswer;
}

/** What a command was answered with, as kept under its idempotency key. */
export interface CommandAnswer {
  seq: number;
  problem?: { code: string; detail?: string };
}

export interface VaultRow {
  dossierId: string;
  digest: string;
  half: Half;
  section: string;
  eventId: string;
  sealed: Buffer;
}

/** Papers that a declaration names, all of one owner (domain C.4). */
export interface DeclaredPapers {
  owner: string;
  paperIds: string[];
}

/** Another system's number of one of our requests. */
export interface ExternalId {
  system: AgencyId;
  /** `step/intent/round` */
  request: string;
  id: string;
}

/** The head after a command, and what the relay must know of it. */
export interface NextHead {
  /** There was none before. */
  opens: boolean;
  dossier: Dossier;
  row: DossierRow;
  hash: Buffer;
  agenda: Agenda;
  /** Its plan is another than before. */
  replans: boolean;
  /** Where the agenda last began to owe something else; null = it owes what it owed. */
  agendaSeq: number | null;
  /** Up to where a run wrote it itself and takes the agenda back: nothing to deliver; null = no run did. */
  deliveredSeq: number | null;
}

/** What a command is about to touch: read before it is decided. */
export interface Concern {
  dossierId: string;
  /** It opens the dossier, which takes the next receipt number. */
  opens: boolean;
  /** Idempotency key of a request from outside. */
  keyId?: string;
  papers?: DeclaredPapers;
}

/** What is known when it is decided. */
export interface Held {
  /** Of the dossier that the key was used for, when it was used before. */
  head?: Head;
  stored?: StoredAnswer;
  /** Wrapped; a destroyed one is absent. */
  vaultKeys: Partial<Record<Half, Buffer>>;
  /** Taken from the sequence for a dossier that opens. */
  receiptNumber: number;
  /** Of the papers named, those of the owner, with the dossier in which each one lies. */
  papers: { paperId: string; dossierId: string | null }[];
}

/** All that a command writes. */
export interface Kept {
  command?: KeptAnswer;
  /** Absent when nothing happened to the dossier. */
  change?: Change;
}

/** An answer under its idempotency key. */
export interface KeptAnswer extends StoredAnswer {
  id: string;
}

export interface Change {
  /** Their sequence numbers follow the head that it was decided on: nothing is written when that has moved on since. */
  rows: LedgerRow[];
  head: NextHead;
  tasks: TaskRow[];
  vaultKeys: { half: Half; wrapped: Buffer }[];
  secrets: VaultRow[];
  /** Laid into the dossier. */
  paperIds: string[];
  /** Numbers under which other systems know it (RD-07); one that is taken by another dossier is left out. */
  externalIds: ExternalId[];
  /** Added to the outbox, behind what was told before. */
  messages: Message[];
  /** Temporal runs that wrote this: known from now on, although the call that began one may have come to no answer. */
  runs: string[];
  /** Temporal runs that have ended, with their histories unless they were lost. */
  endedRuns: { run: string; ended: 'archived' | 'lost'; history: Uint8Array | null }[];
}

export interface LedgerStorage {
  /**
   * Reads, lets `decide` say what is to be written, and commits that: all of it, or nothing. Decided anew when another
   * transaction has written meanwhile what this one was about to.
   */
  transaction<T>(concern: Concern, decide: (held: Held) => { kept?: Kept; answer: T }): Promise<T>;
  findHead(dossierId: string): Promise<Head | undefined>;
  findHeads(dossierIds: string[]): Promise<Head[]>;
  findAnswer(keyId: string): Promise<StoredAnswer | undefined>;
  /** Of those that have events. */
  chains(dossierIds: string[]): Promise<StoredChain[]>;
  dossierIds(): Promise<string[]>;
  /** What the vault holds under these digests, each half with its wrapped key unless that was destroyed. */
  secrets(places: { dossierId: string; digest: string }[]): Promise<(VaultRow & { wrapped: Buffer | null })[]>;
  /** Read-model rows as stored, for comparison with a rebuild. */
  readModel(dossierId: string): Promise<{ dossier: DossierRow; tasks: TaskRow[] } | undefined>;
}
