import type { Settings } from '@lienthong/plan';
import type { TemporalServerBinaries } from './infrastructure';

export type ProcessName = 'postgres' | 'temporal' | 'mock-agencies' | 'gateway' | 'worker';

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
  /** The production server on the stack's own PostgreSQL, four history shards, instead of the dev server. */
  temporalServer?: TemporalServerBinaries;
  /** Given the port at which `to` listens, answers the port that `from` dials instead: a trial's proxy stands there. */
  dial?: (from: ProcessName, to: ProcessName, port: number) => Promise<number>;
  /** The failpoints of gateway and worker act as the files in this directory say. */
  failpoints?: string;
  /** Progress, in words. */
  tell(line: string): void;
}
