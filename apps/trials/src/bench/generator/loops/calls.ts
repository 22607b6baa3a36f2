import { clock } from '../drives/drive';
import type { Timed } from '../orders';
import { atConstantRate } from './arrivals';

/** One kind of call at a constant rate, each measured from when it was due. */
export async function callsAtConstantRate(
  calls: number,
  perSecond: number,
  call: () => Promise<string>,
): Promise<Timed> {
  const timed: Timed = { ids: [], ms: [], tookMs: 0 };
  const startedAt = clock();
  const open: Promise<void>[] = [];
  await atConstantRate(calls, perSecond, (dueAt) => {
    const one = call().then((id) => {
      timed.ms.push(clock() - dueAt);
      timed.ids.push(id);
    });
    // Awaited below; until then a failure must not count as unhandled.
    one.catch(() => undefined);
    open.push(one);
    return true;
  });
  await Promise.all(open);
  return { ...timed, tookMs: clock() - startedAt };
}

/** One call for each id, so many at once. */
export async function callsForEach(
  ids: string[],
  inFlight: number,
  call: (id: string) => Promise<void>,
): Promise<Timed> {
  const timed: Timed = { ids, ms: [], tookMs: 0 };
  const startedAt = clock();
  const left = [...ids];
  const lane = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const calledAt = clock();
      await call(id);
      timed.ms.push(clock() - calledAt);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { ...timed, tookMs: clock() - startedAt };
}
