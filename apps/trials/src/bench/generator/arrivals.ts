/** When cases arrive at a constant rate (ms from the start), all of them known beforehand: late work makes none later. */
export const arrivals = (perSecond: number, forMs: number): number[] =>
  Array.from(
    { length: Math.max(1, Math.round((perSecond * forMs) / 1_000)) },
    (_, index) => (index * 1_000) / perSecond,
  );
