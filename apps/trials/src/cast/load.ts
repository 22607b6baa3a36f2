import type { Random } from '../system/random';
import type { Cast } from './cast';
import { plainPlay, type Play } from './play';

export interface LoadOptions {
  /** How many cases are under way at a time. */
  inFlight: number;
  /** No case begins after this; those begun are played to their end. */
  until: AbortSignal;
  /** Draws what people do, instead of the cast's own: repeats one load of several. */
  random?: Random;
}

export interface Loaded {
  /** How many cases were begun. */
  begun: number;
  /** Cases that were played to their end. */
  dossierIds: string[];
  /** Why a case could not be played, e.g. a call without an answer. */
  troubles: string[];
  seconds: number;
}

/** Closed loop: as one case ends another begins. */
export async function runLoad(cast: Cast, { random, inFlight, until }: Required<LoadOptions>): Promise<Loaded> {
  const startedAt = Date.now();
  const loaded: Loaded = { begun: 0, dossierIds: [], troubles: [], seconds: 0 };
  const player = async (): Promise<void> => {
    while (!until.aborted) {
      loaded.begun += 1;
      await cast.carryThrough(drawPlay(random)).then(
        (dossierId) => loaded.dossierIds.push(dossierId),
        (error: unknown) => loaded.troubles.push(error instanceof Error ? error.message : String(error)),
      );
    }
  };
  await Promise.all(Array.from({ length: inFlight }, player));
  return { ...loaded, seconds: (Date.now() - startedAt) / 1000 };
}

/** As often as in life, roughly: most are accepted; the rest asks for more than a straight way. */
const plays: [weight: number, play: Partial<Play>][] = [
  [8, {}],
  [2, { sample: 'single-mother' }],
  [2, { sample: 'health-card-only' }],
  [2, { sample: 'grandparents-home' }],
  [1, { sample: 'late' }],
  [2, { decision: 'supplement' }],
  [1, { decision: 'refuse' }],
  [1, { withdraw: 'before-decision' }],
  [2, { withdraw: 'after-decision' }],
  [5, { procedure: 'death' }],
  [1, { procedure: 'death', sample: 'social-assistance' }],
  [1, { procedure: 'death', sample: 'two-payers' }],
  [1, { procedure: 'death', sample: 'nothing-confirmed' }],
  [1, { procedure: 'death', sample: 'account-of-another' }],
  [1, { procedure: 'death', sample: 'one-off-survivors' }],
  [1, { procedure: 'death', sample: 'late' }],
  [1, { procedure: 'death', decision: 'supplement' }],
  [1, { procedure: 'death', decision: 'refuse' }],
  [1, { procedure: 'death', withdraw: 'after-decision' }],
];

const total = plays.reduce((sum, [weight]) => sum + weight, 0);

export function drawPlay(random: Random): Play {
  let drawn = random.below(total);
  const [, play] = plays.find(([weight]) => (drawn -= weight) < 0)!;
  return { ...plainPlay, ...play };
}
