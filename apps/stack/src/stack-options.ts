import type { Settings } from '@lienthong/plan';

/** `province`: through a provincial one-stop system and its own exchange. */
export type Via = 'province';

/** How a stack differs from the plain one. */
export interface StackOptions {
  stateDir: string;
  temporalBinary: string;
  /** A server that someone else runs; absent = embedded PostgreSQL. */
  databaseUrl?: string;
  /** Preferred port of the gateway; a free one when absent or taken. */
  port?: number;
  /** Temporal's own pages. */
  ui: boolean;
  patienceSeconds: number;
  pollSeconds: number;
  /** Faults of the mock agencies, `AGENCY:MODE[:ARGUMENT]`. */
  faults: string[];
  /** The way to the civil registry, where it is not the direct one. */
  via?: Via;
  seed: string;
  /** Instant of submission, instead of now. */
  submissionAt?: Date;
  /** Open points of the law that are decided otherwise. */
  settings?: Settings;
  /** Keeps the first reply of a dossier's root back for that long, so that a trial can kill in between. */
  holdFirstReplyMs?: number;
  /** Progress, in words. */
  tell(line: string): void;
}
