import { clock, runCase, type Drive } from '../drives/drive';
import type { Closed, Driven } from '../orders';

/** Keeps so many cases in flight, then lets those under way end. */
export async function closedLoop(
  drive: Drive,
  { inFlight, forMs, atLeast = 0 }: Omit<Closed, 'kind' | 'system'>,
): Promise<Driven> {
  const driven: Driven = { startedAt: clock(), endedAt: 0, cases: [], failed: [] };
  const until = driven.startedAt + forMs;
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (clock() < until || begun < atLeast) {
      begun++;
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
