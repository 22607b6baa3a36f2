import { rounded } from '../../figures/percentiles';
import { logIn } from '../../measure/closed-turn';
import { untilQuiet } from '../../world/quiet';
import type { World } from '../../world/world';
import { PEAK_PER_SECOND } from '../../effort';

/** What was decided while no worker ran, and how fast it was then worked off. */
export interface Backlog {
  cases: number;
  /** So long without a worker does this backlog stand for, at the national peak. */
  standsForMinutes: number;
  /** From when the worker is started; its own start is in it. */
  drainSeconds: number;
  casesPerSecond: number;
  /** Drain rate beside the rate at which cases arrive at the peak. */
  timesArrival: number;
  /** Letters and archives too. */
  allDoneSeconds: number;
}

const IN_FLIGHT = 8;
const PER_SECOND = 60;
const QUIET_MS = 180_000;

/** People go on without a worker: so many are decided, of `ids` and, where those are too few, new ones; then it comes back. */
export async function drainBacklog(world: World, cases: number, ids: string[]): Promise<Backlog> {
  const { generator, stack, database } = world;
  const worker = stack.processes.worker!;
  await worker.suspend();
  const lacking = Math.max(0, cases - ids.length);
  await logIn(world, lacking);
  const more = await generator.order({ kind: 'submit', cases: lacking, perSecond: PER_SECOND });
  const all = [...ids, ...more.ids].slice(0, cases);
  await generator.order({ kind: 'decide', ids: all, inFlight: IN_FLIGHT });
  const startedAt = performance.now();
  await worker.resume();
  await generator.order({ kind: 'await', ids: all });
  const drainSeconds = (performance.now() - startedAt) / 1_000;
  await untilQuiet(database, QUIET_MS);
  const casesPerSecond = all.length / drainSeconds;
  return {
    cases: all.length,
    standsForMinutes: rounded(all.length / PEAK_PER_SECOND / 60),
    drainSeconds: rounded(drainSeconds),
    casesPerSecond: rounded(casesPerSecond),
    timesArrival: rounded(casesPerSecond / PEAK_PER_SECOND),
    allDoneSeconds: rounded((performance.now() - startedAt) / 1_000),
  };
}
