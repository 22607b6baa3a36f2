import type { Judged, Say } from '../run-trials';
import type { Stage, World } from './stage/stage';

/** What a row has done to its stage; the judge looks at these dossiers when all is at rest. */
export interface Played {
  dossierIds: string[];
  /** Beside the invariants: what must hold of this row in particular, in sentences. */
  claims: Record<string, boolean>;
  figures?: Record<string, number | string>;
}

interface Head {
  /** As in the fault matrix, e.g. `F7`. */
  id: string;
  /** What is done here, in a sentence. */
  what: string;
}

/** Why there is nothing to run. */
export interface NotRun extends Head {
  notRun: string;
}

export interface Staged extends Head {
  /** A stage of its own; absent = the one that all others share. */
  world?: World;
  /** Why this machine cannot run it; undefined when it can. */
  cannot?(): string | undefined;
  play(stage: Stage): Promise<Played>;
}

/** Needs no whole system. */
export interface Alone extends Head {
  cannot?(): string | undefined;
  run(tools: { seed: number; say: Say }): Promise<Judged>;
}

/** A row of reliability § 1.4. */
export type Row = NotRun | Staged | Alone;

/** Also of a row that this machine cannot run. */
export const whyNotRun = (row: Row): string | undefined => ('notRun' in row ? row.notRun : row.cannot?.());
