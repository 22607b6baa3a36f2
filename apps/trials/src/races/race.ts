import type { Command, Dossier, DossierEvent } from '@lienthong/dossier';
import type { Secret } from '@lienthong/ledger';

/** Somebody who wants something of a dossier at the same instant as others. */
export interface Rival {
  actor: string;
  command: Command;
  secret?: Secret;
  /** People call with a key: what they tried stands in `command`, won or lost. The same word is the same key. */
  key?: string;
  run?: string;
  /** After the instant of the race (ms). */
  later?: number;
  /** So many of them at once; 1 when absent. */
  times?: number;
}

export interface Round {
  dossier: Dossier;
  events: DossierEvent[];
  /** How it ended, in the words of `legal`. */
  ending: string;
}

/** A dossier with a past, and two or more who meet. */
export interface Race {
  id: string;
  what: string;
  /** Empty: the rivals submit it. */
  before: Rival[];
  rivals: Record<string, Rival>;
  /**
   * Every ending that may be: who took effect, in the ledger's order, then what the others were told, e.g.
   * `accept, refuse: already-decided`. One that never comes in many rounds means that nobody raced.
   */
  legal: string[];
  /** Legal, but too rare to be waited for. */
  mayLack?: string[];
  /** What must be true of the dossier besides. */
  holds?(round: Round): boolean;
  /** Its share of all rounds, in comparison with the others; 1 when absent. */
  weight?: number;
}

export const countOf = (events: DossierEvent[], ...types: DossierEvent['type'][]): number =>
  events.filter(({ type }) => types.includes(type)).length;

/** The past lies here; the race a minute later (epoch ms). A Monday morning in Việt Nam. */
export const pastAt = Date.parse('2026-11-23T02:10:00Z');
export const raceAt = pastAt + 60_000;
