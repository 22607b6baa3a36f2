import { setTimeout as sleep } from 'node:timers/promises';
import { arrivals } from './arrivals';
import { clock, runCase, type Drive } from './drive';
import type { Driven } from './orders';

/** More than this at once, and the rate is far beyond what the system can take: bounded, and said. */
const MOST_OPEN = 600;

/** Cases arrive at a constant rate, whether earlier ones have ended or not; times count from the arrival. */
export async function openLoop(drive: Drive, perSecond: number, forMs: number): Promise<Driven> {
  const driven: Driven = { startedAt: clock(), endedAt: 0, cases: [], failed: [] };
  const open = new Set<Promise<void>>();
  for (const after of arrivals(perSecond, forMs)) {
    const dueAt = driven.startedAt + after;
    if (dueAt > clock()) await sleep(dueAt - clock());
    if (open.size >= MOST_OPEN) {
      driven.failed.push(`stopped: ${MOST_OPEN} cases open at once`);
      break;
    }
    const one: Promise<void> = runCase(drive, dueAt)
      .then((times) => void driven.cases.push(times))
      .catch((error: unknown) => void driven.failed.push(String(error)))
      .finally(() => open.delete(one));
    open.add(one);
  }
  await Promise.all(open);
  return { ...driven, endedAt: clock() };
}
