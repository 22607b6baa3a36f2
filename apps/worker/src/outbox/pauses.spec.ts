import { Pauses } from './pauses';

describe('a recipient that does not answer', () => {
  let now = 0;
  const pauses = new Pauses(() => now);
  const pauseAfter = (retryAfterMs?: number): number => {
    pauses.lengthen('portal', retryAfterMs);
    const began = now;
    while (pauses.has('portal')) now += 500;
    return now - began;
  };

  it('is left in peace twice as long each time, and at once no longer when it answers', () => {
    expect([pauseAfter(), pauseAfter(), pauseAfter()]).toEqual([1_000, 2_000, 4_000]);
    pauses.end('portal');
    expect(pauseAfter()).toBe(1_000);
  });

  it('is left in peace for as long as it asks to be', () => {
    pauses.end('portal');
    expect([pauseAfter(5_000), pauseAfter()]).toEqual([5_000, 2_000]);
  });
});
