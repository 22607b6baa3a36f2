import { foldCalls, type CallLine } from './client-log';

const line = (call: string, at: number, more: Partial<CallLine> = {}): CallLine => ({
  ...{ at, call, key: `k-${call}`, what: 'submit' },
  ...more,
});

describe('the client log', () => {
  it('tells both lines of a call as one, in the order in which they began', () => {
    const calls = foldCalls([
      line('a', 1),
      line('b', 2),
      line('b', 3, { outcome: 'ok', status: 201 }),
      line('a', 4, { outcome: 'fail', status: 409 }),
    ]);
    expect(calls).toMatchObject([
      { call: 'a', at: 1, endedAt: 4, outcome: 'fail', status: 409 },
      { call: 'b', at: 2, endedAt: 3, outcome: 'ok' },
    ]);
  });

  it('knows nothing of a call whose end was never written', () => {
    expect(foldCalls([line('a', 1)])).toMatchObject([{ outcome: 'unknown' }]);
    expect(foldCalls([line('a', 1)])[0]).not.toHaveProperty('endedAt');
  });
});
