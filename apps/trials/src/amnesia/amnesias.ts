import { setTimeout as sleep } from 'node:timers/promises';
import type { Judged, Say } from '../run-trials';
import { judgeAtRest, randomFrom, underLoad, type TrialSystem } from '../system';
import { copyTemporal, restoreTemporal } from './temporal-copy';

export interface Amnesia {
  /** Chooses the instants. */
  seed: number;
  inFlight: number;
  /** How old the copy is that is put back (ms). */
  ageMs: number;
  /** How long people go on afterwards. */
  goOnMs: number;
}

/** It comes within this long from the first case on. */
const WITHIN_MS = 5_000;

/** Temporal's database is thrown away while people work. */
export const thrownAway = (system: TrialSystem, amnesia: Amnesia, say: Say): Promise<Judged> =>
  forgetting(system, amnesia, async (afterMs) => {
    await sleep(afterMs);
    say(`Temporal loses its database after ${afterMs} ms`);
    await system.stack.temporal.lose();
  });

/** Temporal's database is put back as it was some time ago; people were at work all the while. */
export const restored = (system: TrialSystem, amnesia: Amnesia, say: Say): Promise<Judged> =>
  forgetting(system, amnesia, async (afterMs) => {
    await sleep(afterMs);
    await copyTemporal(system.stack);
    await sleep(amnesia.ageMs);
    say(`Temporal's database is ${amnesia.ageMs} ms old again`);
    await restoreTemporal(system.stack);
  });

async function forgetting(
  system: TrialSystem,
  { seed, inFlight, goOnMs }: Amnesia,
  forget: (afterMs: number) => Promise<void>,
): Promise<Judged> {
  const random = randomFrom(seed);
  const afterMs = Math.round(random.between(500, WITHIN_MS));
  const under = await underLoad(system, { inFlight, random }, async () => {
    await forget(afterMs);
    await sleep(goOnMs);
  });
  return { verdict: await judgeAtRest(system, under), figures: { forgottenAfterMs: afterMs } };
}
