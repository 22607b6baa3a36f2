import { arrivals, atConstantRate } from './arrivals';

/** Keeps the whole process busy, as a slow answer's handling might. */
const block = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe('arrivals at a constant rate', () => {
  it('are known beforehand', () => {
    expect(arrivals(4, 50)).toEqual([0, 20, 40, 60]);
  });

  it('are not put off by whoever is late: the time lost counts', async () => {
    const due: number[] = [];
    await atConstantRate(4, 200, (dueAt) => {
      due.push(dueAt);
      block(12);
      return true;
    });
    expect(due.map((at) => Math.round(at - due[0]!))).toEqual([0, 5, 10, 15]);
  });

  it('end when nobody is taken any more', async () => {
    let begun = 0;
    await atConstantRate(100, 10_000, () => ++begun < 3);
    expect(begun).toBe(3);
  });
});
