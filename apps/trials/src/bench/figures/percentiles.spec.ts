import { percentilesOf, rounded } from './percentiles';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('percentiles', () => {
  it('are values that were measured, whatever order they came in', () => {
    expect(percentilesOf(hundred)).toEqual({ p50: 50, p95: 95, p99: 99, max: 100, count: 100 });
  });

  it('of few values are the nearest above', () => {
    expect(percentilesOf([10, 30, 20])).toEqual({ p50: 20, p95: 30, p99: 30, max: 30, count: 3 });
  });

  it('leave what they were given as it was', () => {
    const values = [3, 1, 2];
    percentilesOf(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing are nothing', () => {
    expect(percentilesOf([])).toMatchObject({ p50: NaN, count: 0 });
  });

  it('claim three digits and no more', () => {
    expect([rounded(1234.5), rounded(0.0123456), rounded(7)]).toEqual([1230, 0.0123, 7]);
  });
});
