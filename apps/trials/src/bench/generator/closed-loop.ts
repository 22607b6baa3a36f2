import { clock, runCase, type Drive } from './drive';
import type { Driven } from './orders';

/** Keeps so many cases in flight for so long, then lets those under way end. */
export async function closedLoop(drive: Drive, inFlight: number, forMs: number): Promise<Driven> {
  const driven: Driven = { startedAt: clock(), endedAt: 0, cases: [], failed: [] };
  const until = driven.startedAt + forMs;
  const lane = async (): Promise<void> => {
    while (clock() < until) {
      try {
        driven.cases.push(await runCase(drive));
      } catch (error) {
        driven.failed.push(String(error));
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { ...driven, endedAt: clock() };
}
