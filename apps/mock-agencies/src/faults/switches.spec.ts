import { parseFault } from './fault';
import { Switches } from './switches';

const rolls = (switches: Switches, count: number) =>
  Array.from({ length: count }, (_, index) => switches.roll('residence', `key-${index % 10}`));

describe('flaky', () => {
  it('strikes at about its rate, half before and half after, the same way for the same seed', () => {
    const first = rolls(new Switches([parseFault('residence:flaky:0.4')], 'a'), 2000);
    expect(rolls(new Switches([parseFault('residence:flaky:0.4')], 'a'), 2000)).toEqual(first);
    expect(rolls(new Switches([parseFault('residence:flaky:0.4')], 'b'), 2000)).not.toEqual(first);
    const share = (roll: string) => first.filter((each) => each === roll).length / 2000;
    expect(share('unavailable')).toBeCloseTo(0.2, 1);
    expect(share('drop')).toBeCloseTo(0.2, 1);
  });

  it('leaves other agencies alone', () => {
    expect(new Switches([parseFault('population:flaky:1')], 'a').roll('residence', 'k')).toBe('fine');
  });
});

describe('down', () => {
  it('lasts from the first request on, and from the next first one when switched again', () => {
    jest.useFakeTimers({ now: 0 });
    const down = parseFault('residence:down:5');
    const switches = new Switches([down], 'a');
    jest.advanceTimersByTime(60_000);
    expect(switches.outage('population', 'down')).toBe('none');
    expect(switches.outage('residence', 'down')).toBe('begins');
    jest.advanceTimersByTime(4_999);
    expect(switches.outage('residence', 'down')).toBe('lasts');
    jest.advanceTimersByTime(1);
    expect(switches.outage('residence', 'down')).toBe('none');
    switches.replace([down]);
    expect(switches.outage('residence', 'down')).toBe('begins');
    jest.useRealTimers();
  });
});
