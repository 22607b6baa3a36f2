import { backOff } from './back-off';

describe('the pause before a restart', () => {
  it('doubles from 100 ms up to 5 s while the program keeps dying', () => {
    const pause = backOff();
    expect(Array.from({ length: 8 }, () => pause(20))).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
  });

  it('is short again after ten seconds of life', () => {
    const pause = backOff();
    for (let death = 0; death < 3; death += 1) pause(20);
    expect([pause(10_000), pause(20)]).toEqual([100, 200]);
  });
});
