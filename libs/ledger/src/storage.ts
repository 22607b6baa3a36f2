import type { AgencyId } from '@lienthong/plan';
import type { Agenda, Message } from '@lienthong/dossier';
import type { LedgerRow } from './chain';
import type { DossierRow, TaskRow } from './read-model';
import type { Half } from './vault';

export interface Head {
  dossierId: string;
  seq: number;
  hash: Buffer;
  /** Canonical text of the folded state. */
  state: string;
  agenda: Agenda;
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

export interface Job {
  task: string;
  /** One pending job per key; a newer one replaces it. */
  key: string;
  payload: object;
  delayMs: number;
}

/** The head after a command, and what the relay must know of it. */
export interface NextHead {
  row: DossierRow;
  hash: Buffer;
  agenda: Agenda;
  /** The agenda owes something else than before. */
  changed: boolean;
  /** Its run wrote this itself and takes the new agenda back: nothing to deliver. */
  delivered: boolean;
}

/** One transaction as `transact` needs it; memory and PostgreSQL implement it alike. */
export interface LedgerTransaction {
  /** Takes the key; false when it is taken (waits for whoever is taking it). */
  takeCommand(id: string, dossierId: string, requestDigest: string): Promise<boolean>;
  findCommand(id: string): Promise<StoredAnswer | undefined>;
  answerCommand(id: string, answer: CommandAnswer): Promise<void>;
  /** Locks the dossier's head until the transaction ends. */
  lockHead(dossierId: string): Promise<Head | undefined>;
  nextReceiptNumber(): Promise<number>;
  vaultKey(dossierId: string, half: Half): Promise<Buffer | undefined>;
  saveVaultKey(dossierId: string, half: Half, wrapped: Buffer): Promise<void>;
  saveSecrets(rows: VaultRow[]): Promise<void>;
  append(rows: LedgerRow[]): Promise<void>;
  saveHead(next: NextHead, before: Head | undefined): Promise<void>;
  saveTasks(rows: TaskRow[]): Promise<void>;
  addJob(job: Job): Promise<void>;
  /** Adds to the outbox, behind what was told before. */
  tell(dossierId: string, messages: Message[]): Promise<void>;
  /** Numbers under which other systems know it (RD-07); one that is taken by another dossier is left out. */
  learnIds(dossierId: string, ids: ExternalId[]): Promise<void>;
  /** Lays papers into a dossier; answers those that are unknown, another's, or in another dossier. */
  attachPapers(dossierId: string, papers: DeclaredPapers): Promise<string[]>;
}

export interface LedgerStorage {
  /** Commits when `work` resolves, else rolls everything back. */
  transaction<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T>;
  findHead(dossierId: string): Promise<Head | undefined>;
  rows(dossierId: string): Promise<LedgerRow[]>;
  dossierIds(): Promise<string[]>;
  secrets(dossierId: string, digest: string): Promise<VaultRow[]>;
  vaultKey(dossierId: string, half: Half): Promise<Buffer | undefined>;
  /** Read-model rows as stored, for comparison with a rebuild. */
  readModel(dossierId: string): Promise<{ dossier: DossierRow; tasks: TaskRow[] } | undefined>;
}
