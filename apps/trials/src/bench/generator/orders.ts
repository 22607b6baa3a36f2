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

/** So many cases at once, a new one whenever one ends: for so long, and for so many cases at least. */
export interface Closed {
  kind: 'closed';
  system: System;
  inFlight: number;
  /** Comes before `forMs`: what begins or ends meanwhile counts for no rate and no times. */
  leadInMs?: number;
  forMs: number;
  atLeast?: number;
}

/** A case whenever it is time, whether earlier ones have ended or not. */
export interface Open {
  kind: 'open';
  system: System;
  perSecond: number;
  forMs: number;
}

/** Our cases up to where an officer is asked, at a constant rate; they stay open. */
export interface Submit {
  kind: 'submit';
  cases: number;
  perSecond: number;
}

/** The officer decides these, so many at once. */
export interface Decide {
  kind: 'decide';
  ids: string[];
  inFlight: number;
}

/** Waits until these cases of ours are finished as they should be. */
export interface Await {
  kind: 'await';
  ids: string[];
}

/** The same declarations to a route that does nothing but one insert, at a constant rate. */
export interface Post {
  kind: 'post';
  url: string;
  requests: number;
  perSecond: number;
}

/** What the generator is told to do. Durations in milliseconds. */
export type Order =
  /** Logs in the citizens of so many cases, so that this is done before a clock starts. */
  | { kind: 'prepare'; cases: number }
  | { kind: 'shape'; shape: Shape }
  | (Closed | Open | Submit | Decide | Await | Post);

/** What an order is answered with. */
export interface Answers {
  prepare: undefined;
  shape: undefined;
  closed: Driven;
  open: Driven;
  submit: Timed;
  decide: Timed;
  await: undefined;
  post: Timed;
}

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

/** Calls of one kind; each is measured from when it was due. */
export interface Timed {
  ids: string[];
  ms: number[];
  /** From the first to the last (ms). */
  tookMs: number;
}
