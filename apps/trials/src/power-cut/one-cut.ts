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

/** So often it goes out again while everything is coming back. */
const OFTEN_TWICE = 0.3;
const AGAIN_WITHIN_MS = 4_000;

/** People at work, everything killed at an instant of chance, everything back, people still at work; then rest, and the judge. */
export async function cutOnce(
  system: TrialSystem,
  { seed, inFlight, goOnMs, withinMs }: Cut,
  say: Say,
): Promise<Judged> {
  const random = randomFrom(seed);
  const afterMs = Math.round(random.between(0, withinMs));
  const againMs = random.chance(OFTEN_TWICE) ? Math.round(random.between(0, AGAIN_WITHIN_MS)) : undefined;
  const under = await underLoad(system, { inFlight, random }, async () => {
    await sleep(afterMs);
    say(`the power is cut after ${afterMs} ms${againMs === undefined ? '' : `, and ${againMs} ms later again`}`);
    const first = system.cutPower();
    if (againMs !== undefined) await sleep(againMs);
    const cutAt = await (againMs === undefined ? first : system.cutPower());
    await first;
    const backAt = Date.now();
    const progressAt = await firstProgressAfter(system.stack.file.postgres.ownerUrl, cutAt, PATIENCE_MS);
    await sleep(goOnMs);
    return { recoveryMs: progressAt - cutAt, backMs: backAt - cutAt };
  });
  const verdict = await judgeAtRest(system, under);
  const { recoveryMs, backMs } = under.found;
  return {
    verdict,
    figures: {
      recoverySeconds: inSeconds(recoveryMs),
      backSeconds: inSeconds(backMs),
      cutAfterMs: afterMs,
      ...(againMs !== undefined && { againMs }),
    },
  };
}

const inSeconds = (ms: number): number => Math.round(ms / 100) / 10;
