import type { Dossier, DossierEvent } from '@lienthong/dossier';
import type { History } from '@lienthong/audit';
import type { Call } from '../cast/client-log';

/** A ledger row as it lies in the database. */
export interface StoredEvent {
  seq: number;
  eventId: string;
  text: string;
  hash: Buffer;
}

/** What the canonical text of an event says, as far as judges need it. */
export interface Told {
  dossier: string;
  seq: number;
  id: string;
  type: string;
  occurredAt: number;
  recordedAt: number;
  actor: string;
  data: Record<string, unknown>;
}

export interface StoredTask {
  taskId: string;
  kind: string;
  step: string;
  unit: string;
  status: string;
  version: number;
}

export interface StoredMessage {
  recipient: string;
  position: number;
  message: Record<string, unknown>;
  outcome: string | null;
}

/** The answer that was kept for a keyed call. */
export interface StoredCommand {
  problem?: string;
}

/** A Temporal run of a dossier; `unread` = Temporal does not know it any more, and the ledger does not say that it was lost. */
export interface SeenRun {
  runId: string;
  source: 'archived' | 'live' | 'lost' | 'unread';
  history?: History;
  /** Why what was kept of it cannot be believed. */
  fault?: string;
}

/** A line of an agency's journal. */
export interface JournalEntry {
  at: string;
  agency: string;
  dossier: string;
  key: string;
  intent: string;
  kind: string;
  shown?: Record<string, string | number | string[]>;
  claims?: Record<string, string>;
}

/** One dossier as every witness tells it. */
export interface Case {
  dossierId: string;
  events: StoredEvent[];
  /** As the events' texts say. */
  told: Told[];
  /** The state as stored in the read model; undefined = there is no row. */
  dossier: Dossier | undefined;
  head: { seq: number; hash: Buffer; owes: boolean; wakeAt: number | null; nextDate: number | null } | undefined;
  tasks: StoredTask[];
  messages: StoredMessage[];
  commands: StoredCommand[];
  runs: SeenRun[];
  journal: JournalEntry[];
  /** Columns of the read model that differ from what the events give. */
  differing: string[];
}

/** A private text where none may be. */
export interface Leak {
  where: string;
  /** What kind of text, never the text itself. */
  what: string;
}

/** All that is known of what happened. Read at rest. */
export interface World {
  /** Epoch ms of the reading. */
  now: number;
  calls: Call[];
  cases: Case[];
  leaks: Leak[];
  /** Dossiers of which Temporal has an open run. */
  openRuns: string[];
  /** Dossiers whose run Temporal reports to be in trouble. */
  troubledRuns: string[];
  outages: Outage[];
}

/** When something was not there that the whole needs (epoch ms). */
export interface Outage {
  from: number;
  to: number;
}

export const callsOf = ({ calls }: World, dossierId: string): Call[] =>
  calls.filter((call) => call.dossierId === dossierId);

export const toEvent = ({ id, type, occurredAt, data }: Told): DossierEvent =>
  ({ id, type, at: occurredAt, data }) as unknown as DossierEvent;
