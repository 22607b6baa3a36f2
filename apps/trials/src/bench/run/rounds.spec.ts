import { turned } from './rounds';

describe('rounds', () => {
  it('begin each with another system, and everyone has its turn', () => {
    const order = [0, 1, 2, 3].map((round) => turned(['ours', 'bare', 'bareSame'], round));
    expect(order.map(([first]) => first)).toEqual(['ours', 'bare', 'bareSame', 'ours']);
    for (const round of order) expect(new Set(round).size).toBe(3);
  });
});
