import { clock, runCase, type Drive } from '../drives/drive';
import type { Driven, Open } from '../orders';
import { atConstantRate } from './arrivals';

/** More than this at once, and the rate is far beyond what the system can take. */
const MOST_OPEN = 500;

/** Cases arrive at a constant rate, whether earlier ones have ended or not; times count from the arrival. */
export async function openLoop(drive: Drive, { perSecond, forMs }: Omit<Open, 'kind' | 'system'>): Promise<Driven> {
  const driven: Driven = { startedAt: clock(), endedAt: 0, cases: [], failed: [] };
  const open = new Set<Promise<void>>();
  await atConstantRate(Math.max(1, Math.round((perSecond * forMs) / 1_000)), perSecond, (dueAt) => {
    if (open.size >= MOST_OPEN) return false;
    const one: Promise<void> = runCase(drive, dueAt)
      .then((times) => void driven.cases.push(times))
      .catch((error: unknown) => void driven.failed.push(String(error)))
      .finally(() => open.delete(one));
    open.add(one);
    return true;
  });
  await Promise.all(open);
  return { ...driven, endedAt: clock() };
}
