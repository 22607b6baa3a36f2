import { systems, type System } from './systems';

/** How much is measured. Durations in milliseconds. */
export interface Effort {
  /** A busy or slow machine goes without some open loops rather than take much longer. */
  withinMs: number;
  /** Of each system before anything counts: as long for each, whatever code it has to compile. */
  warmUpMs: number;
  rounds: number;
  inFlight: number;
  /** Each turn begins with as much that does not count: while others had theirs, an engine has cooled down. */
  leadInMs: number;
  /** One turn of one system at `inFlight`, and with a single case at a time. */
  turnMs: number;
  aloneMs: number;
  /** Open loop: shares of the closed loop's rate, each for so long. */
  open: { systems: readonly System[]; shares: number[]; forMs: number };
  /** Each turn of ledger and plain insert. */
  appendMs: number;
  /** Submissions beside plain commits: so many of each, in so many turns. */
  submissions: { perSecond: number; each: number; turns: number };
  /** Dossiers whose chains are verified at most, and histories that are replayed. */
  verified: number;
  histories: number;
  /** Cases left open to see what they cost. */
  openCases: number;
  /** Decided without a worker: so many, or what is worked off in so long. */
  backlog: { cases: number; forMs: number };
}

export const full: Effort = {
  withinMs: 12 * 60_000,
  warmUpMs: 15_000,
  rounds: 3,
  inFlight: 32,
  leadInMs: 5_000,
  turnMs: 12_000,
  aloneMs: 3_000,
  open: { systems, shares: [0.5, 0.7, 0.85, 1, 1.15], forMs: 6_000 },
  appendMs: 1_500,
  submissions: { perSecond: 10, each: 36, turns: 5 },
  verified: 2_000,
  histories: 40,
  openCases: 1_000,
  backlog: { cases: 1_800, forMs: 20_000 },
};

export const quick: Effort = {
  withinMs: 4 * 60_000,
  warmUpMs: 3_000,
  rounds: 2,
  inFlight: 8,
  leadInMs: 1_000,
  turnMs: 3_500,
  aloneMs: 1_000,
  open: { systems: ['ours'], shares: [0.5, 0.8, 1.1], forMs: 2_500 },
  appendMs: 700,
  submissions: { perSecond: 20, each: 34, turns: 3 },
  verified: 500,
  histories: 12,
  openCases: 120,
  backlog: { cases: 300, forMs: 5_000 },
};

/** National peak (reliability § 4.1): ten times the mean of 0.3 cases a second. */
export const PEAK_PER_SECOND = 3;
