import { setTimeout as sleep } from 'node:timers/promises';
import type { Judged, Say } from '../run-trials';
import { judgeAtRest, randomFrom, underLoad, type TrialSystem } from '../system';
import { firstProgressAfter } from './progress';

export interface Cut {
  /** Chooses the instant. */
  seed: number;
  inFlight: number;
  /** How long people go on afterwards. */
  goOnMs: number;
  /** The cut comes within this long from the first case on. */
  withinMs: number;
}

const PATIENCE_MS = 120_000;

/** People at work, everything killed at an instant of chance, everything back, people still at work; then rest, and the judge. */
export async function cutOnce(
  system: TrialSystem,
  { seed, inFlight, goOnMs, withinMs }: Cut,
  say: Say,
): Promise<Judged> {
  const afterMs = Math.round(randomFrom(seed).between(0, withinMs));
  const under = await underLoad(system, inFlight, async () => {
    await sleep(afterMs);
    say(`the power is cut after ${afterMs} ms`);
    const cutAt = Date.now();
    const progress = firstProgressAfter(system.stack.file.postgres.ownerUrl, cutAt, PATIENCE_MS);
    const [at] = await Promise.all([progress, system.cutPower()]);
    await sleep(goOnMs);
    return { recoveryMs: at - cutAt, backMs: Date.now() - goOnMs - cutAt };
  });
  const verdict = await judgeAtRest(system, under);
  const { recoveryMs, backMs } = under.found;
  return {
    verdict,
    figures: { recoverySeconds: inSeconds(recoveryMs), backSeconds: inSeconds(backMs), cutAfterMs: afterMs },
  };
}

const inSeconds = (ms: number): number => Math.round(ms / 100) / 10;
