import { setTimeout as sleep } from 'node:timers/promises';
import { clock } from '../drives/drive';

/** When so many cases arrive at a constant rate (ms from the start), all known beforehand: late work makes none later. */
export const arrivals = (cases: number, perSecond: number): number[] =>
  Array.from({ length: cases }, (_, index) => (index * 1_000) / perSecond);

/** Starts one whenever it is due, told the instant of its arrival; stops early when `begin` says false. */
export async function atConstantRate(
  cases: number,
  perSecond: number,
  begin: (dueAt: number) => boolean,
): Promise<void> {
  const startedAt = clock();
  for (const after of arrivals(cases, perSecond)) {
    const dueAt = startedAt + after;
    if (dueAt > clock()) await sleep(dueAt - clock());
    if (!begin(dueAt)) return;
  }
}
