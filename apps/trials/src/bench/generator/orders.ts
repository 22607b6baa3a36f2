import type { Shape } from '../rivals/shape';
import type { System } from '../systems';

/** Where everything is; given to the generator's process as its argument. */
export interface Target {
  gatewayUrl: string;
  mockUrl: string;
  /** The application's own role. */
  databaseUrl: string;
  temporalAddress: string;
  namespace: string;
  temporalDatabaseUrl: string;
  seed: number;
}

/** What the generator is told to do. Instants and durations in milliseconds. */
export type Order =
  /** Logs in the citizens of so many cases, so that this is done before a clock starts. */
  | { kind: 'prepare'; cases: number }
  | { kind: 'shape'; shape: Shape }
  /** So many cases at once, a new one whenever one ends. */
  | { kind: 'closed'; system: System; inFlight: number; forMs: number }
  /** A case whenever it is time, whether earlier ones have ended or not. */
  | { kind: 'open'; system: System; perSecond: number; forMs: number };

/** When a case went through what, on the generator's clock (epoch ms with fractions). */
export interface CaseTimes {
  id: string;
  /** When it was to begin: in an open loop the instant of its arrival, late or not. */
  dueAt: number;
  submitStartedAt: number;
  submittedAt: number;
  decideStartedAt: number;
  decidedAt: number;
  /** When it was seen to be finished. */
  finishedAt: number;
}

export interface Driven {
  startedAt: number;
  endedAt: number;
  cases: CaseTimes[];
  /** Why cases did not finish, in words. */
  failed: string[];
}
