import { setTimeout as sleep } from 'node:timers/promises';
import type { Judged, Say } from '../run-trials';
import { judgeAtRest, underLoad, type TrialSystem } from '../system';
import { p99 } from './latency';
import { memoryOf } from './memory';

export interface Soak {
  seconds: number;
  inFlight: number;
}

/** So much of the whole is the beginning, and the end: what is compared. */
const SHARE = 0.2;
const SETTLES_MS = 10_000;
const SAY_EVERY_MS = 60_000;

/** The same load all the time; how answers and memory at the end differ from the beginning, and the judge on everything. */
export async function soak(system: TrialSystem, { seconds, inFlight }: Soak, say: Say): Promise<Judged> {
  const { cast, stack } = system;
  const under = await underLoad(system, { inFlight }, async () => {
    // What is loaded and compiled first is no drift.
    await sleep(Math.min(SETTLES_MS, seconds * 100));
    const [from, before] = [Date.now(), memoryOf(stack)];
    const to = from + seconds * 1_000;
    while (Date.now() < to) {
      await sleep(Math.min(SAY_EVERY_MS, to - Date.now()));
      say(`${Math.round((Date.now() - from) / 1_000)} s, memory ${JSON.stringify(memoryOf(stack))}`);
    }
    return { from, to, before, after: memoryOf(stack) };
  });
  const verdict = await judgeAtRest(system, under);
  const { from, to, before, after } = under.found;
  const share = (to - from) * SHARE;
  const calls = cast.log.calls().filter(({ what }) => what === 'submit' || what === 'decide');
  const slowest = { p99StartMs: p99(calls, from, from + share) ?? '', p99EndMs: p99(calls, to - share, to) ?? '' };
  const memory = Object.keys(before).map((name) => [`${name}MiB`, `${before[name]} → ${after[name] ?? 0}`]);
  const casesPerSecond = Math.round((under.loaded.dossierIds.length / under.loaded.seconds) * 100) / 100;
  return { verdict, figures: { casesPerSecond, ...slowest, ...Object.fromEntries(memory) } };
}
