import type { CaseTimes } from '../generator/orders';
import { generations, millisecondsOf, rateOf, refuseFailures } from './closed-turn';

/** Each begins when the one before it in its lane has ended. */
const lane = (tookMs: number[], from = 0): CaseTimes[] => {
  let at = from;
  return tookMs.map((ms) => {
    const startedAt = at;
    at += ms;
    const instants = { submittedAt: startedAt, decideStartedAt: startedAt, decidedAt: startedAt };
    return { id: String(startedAt), dueAt: startedAt, submitStartedAt: startedAt, ...instants, finishedAt: at };
  });
};

describe('the rate of a closed loop', () => {
  it('counts ends while the pipeline was full', () => {
    expect(rateOf(lane([100, 100, 100, 100, 100]), 1)).toBe(10);
  });

  it('leaves out the first generation, which began all at once, and what ended after the last had begun', () => {
    const slowAtBothEnds = [...lane([900, 100, 100, 100, 700]), ...lane([900, 100, 100, 100, 700])];
    expect(rateOf(slowAtBothEnds, 2)).toBe(20);
  });

  it('counts from after the lead-in, with the pipeline full from the first instant', () => {
    const slowToBegin = lane([100, 500, 500, 100, 100, 100]);
    expect([rateOf(slowToBegin, 1), rateOf(slowToBegin, 1, 1_100)]).toEqual([4 / 1.2, 10]);
  });

  it('is not told from too few cases', () => {
    expect(() => rateOf(lane([100]), 1)).toThrow('too few');
    expect(() => rateOf(lane([100, 100, 100]), 1, 200)).toThrow('too few');
  });
});

describe('the times of a closed loop', () => {
  it('tell apart those that began all at once and those that began when another had ended', () => {
    const { first, later } = generations([...lane([900, 100, 80]), ...lane([700, 120])], 2);
    expect([millisecondsOf(first).case, millisecondsOf(later).case]).toEqual([
      [900, 700],
      [120, 100, 80],
    ]);
  });

  it('leave out those that began in the lead-in', () => {
    const { first, later } = generations(lane([900, 100, 80]), 1, 950);
    expect([millisecondsOf(first).case, millisecondsOf(later).case]).toEqual([[900], [80]]);
  });
});

describe('a turn', () => {
  it('means nothing when a case failed, or none finished', () => {
    const cases = lane([1]);
    expect(() => refuseFailures('ours', { cases, failed: ['lost'] })).toThrow('ours: 1 cases did not finish');
    expect(() => refuseFailures('bare', { cases: [], failed: [] })).toThrow('no case finished');
    expect(() => refuseFailures('ours', { cases, failed: [] })).not.toThrow();
  });
});
