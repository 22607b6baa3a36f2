import type { Call } from '../cast/client-log';
import { p99 } from './latency';

const call = (at: number, took?: number): Call => ({
  ...{ at, call: String(at), key: 'k', what: 'submit', outcome: took === undefined ? 'unknown' : 'ok' },
  ...(took !== undefined && { endedAt: at + took }),
});

describe('the slowest but one of a hundred', () => {
  it('is looked for among the calls of its time, answered ones only', () => {
    const calls = Array.from({ length: 200 }, (_, index) => call(index, index + 1));
    expect(p99(calls, 0, 100)).toBe(99);
    expect(p99(calls, 100, 200)).toBe(199);
    expect(p99([...calls, call(50)], 0, 100)).toBe(99);
  });

  it('is unknown where nobody called', () => expect(p99([], 0, 1)).toBeUndefined());
});
