import type { Command, Dossier, RequestName } from '@lienthong/dossier';
import type { Plan } from '@lienthong/plan';
import type { Faults } from './faults';

/** A small world, whole: who acts, what agencies may say, and how much may go wrong. */
export interface World {
  id: string;
  what: string;
  plan: Plan;
  /** What an agency may say to a request that is new to it. */
  words(name: RequestName): Word[];
  /** An agency may answer that an undo comes too late (RB-19). */
  mayBeTooLate?: boolean;
  /** An agency may be busy, or garble what it says. */
  isRough?: boolean;
  people: Person[];
  limits: Limits;
  /** What was planted to see whether it is found. */
  faults?: Faults;
}

/** What an agency keeps under a key as its answer. */
export type Word = 'accepted' | 'pending' | 'refused' | 'needs-supplement' | 'suspected-duplicate';

/** Says one thing, once; asks again under the same idempotency key when no answer came. */
export interface Person {
  name: string;
  command: Command;
  /** They see reason to. */
  mayAct(dossier: Dossier | undefined): boolean;
  /** In the ledger when it has happened, as `factOf` tells it. */
  fact: string;
}

/** How often each may happen on the way to any state. */
export interface Limits {
  /** A worker dies. */
  crashes: number;
  /** A request or an answer is lost. */
  losses: number;
  /** A message comes twice. */
  duplicates: number;
  /** Somebody stops waiting for what still comes. */
  slow: number;
  /** A second run of an action that has one. */
  zombies: number;
  /** An officer settles what a person was asked, other than the decisions of `people`. */
  desk: number;
  /** A legal date passes. */
  dates: number;
  /** Times that each silent agency is asked again. */
  polls: number;
  /** Messages on their way that nobody waits for. */
  strays: number;
}
