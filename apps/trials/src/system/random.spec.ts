import { randomFrom } from './random';

const drawn = (seed: number): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: 1_000 }, () => random.next());
};

describe('chance from a seed', () => {
  it('repeats itself, and another seed is another chance', () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it('lies between 0 and 1, and everywhere there', () => {
    const numbers = drawn(1);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const tenths = new Set(numbers.map((number) => Math.floor(number * 10)));
    expect(tenths.size).toBe(10);
  });

  it('picks only from what there is', () => {
    const random = randomFrom(3);
    const picked = Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c']));
    expect(new Set(picked)).toEqual(new Set(['a', 'b', 'c']));
  });
});
