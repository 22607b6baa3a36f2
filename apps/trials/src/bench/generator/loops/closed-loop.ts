import { setTimeout as sleep } from 'node:timers/promises';
import { clock, runCase, type Drive } from '../drives/drive';
import type { Closed, Driven } from '../orders';

/** Keeps so many cases in flight, then lets those under way end. */
export async function closedLoop(
  drive: Drive,
  { inFlight, leadInMs = 0, forMs, atLeast = 0 }: Omit<Closed, 'kind' | 'system'>,
): Promise<Driven> {
  const driven: Driven = { startedAt: clock(), endedAt: 0, cases: [], failed: [] };
  const countsFrom = driven.startedAt + leadInMs;
  const until = countsFrom + forMs;
  let begun = 0;
  const lane = async (place: number): Promise<void> => {
    for (let turn = 0; clock() < until || begun < atLeast; turn++) {
      // All begin at once; what is then left of the lead-in parts them, as people do not keep step.
      if (turn === 1) await sleep((Math.max(0, countsFrom - clock()) * place) / inFlight);
      begun++;
      try {
        driven.cases.push(await runCase(drive));
      } catch (error) {
        driven.failed.push(String(error));
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, place) => lane(place)));
  return { ...driven, endedAt: clock() };
}
