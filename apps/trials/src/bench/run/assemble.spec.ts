import type { Turn } from '../measure/closed-turn';
import { ratioOf } from './assemble';

const turn = (system: Turn['system'], casesPerSecond: number) => ({ system, casesPerSecond }) as Turn;

describe('the ratio of two systems', () => {
  it('is taken round by round, so that a slow round slows down both', () => {
    const turns = [
      ...[turn('ours', 30), turn('bare', 20)],
      ...[turn('bare', 2), turn('ours', 4)],
      ...[turn('ours', 10), turn('bare', 10)],
    ];
    expect(ratioOf(turns, 'bare', ({ casesPerSecond }) => casesPerSecond)).toEqual({ median: 1.5, min: 1, max: 2 });
  });
});
