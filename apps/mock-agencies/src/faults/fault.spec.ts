import { faultMeanings, faultModes, parseFault, UnknownFault } from './fault';

describe('a fault', () => {
  it('is read with and without an argument', () => {
    expect(parseFault('population:refuse')).toEqual({ agency: 'population', mode: 'refuse' });
    expect(parseFault('residence:down:2.5')).toEqual({ agency: 'residence', mode: 'down', argument: 2.5 });
    expect(parseFault('residence:flaky:0.3')).toEqual({ agency: 'residence', mode: 'flaky', argument: 0.3 });
  });

  it('has a meaning for every mode', () => {
    expect(Object.keys(faultMeanings)).toEqual(faultModes);
  });

  it.each([
    ['bakery:refuse', /unknown agency, known are civil-registry, population/],
    ['population:explode', /unknown mode, known are refuse, pending, .*down:SECONDS, busy:SECONDS, flaky:RATE/],
    ['population:toString', /unknown mode/],
    ['residence:no-match', /no-match is for population only/],
    ['population:paid', /paid is for payments only/],
    ['population', /unknown mode/],
    ['population:down', /expected down:SECONDS/],
    ['population:down:soon', /expected down:SECONDS/],
    ['population:flaky:1.5', /from 0 to 1/],
    ['population:slow:-1', /expected slow:SECONDS/],
    ['population:refuse:3', /takes no argument/],
    ['population:down:1:2', /AGENCY:MODE/],
  ])('%s is refused with what would be right', (text, message) => {
    expect(() => parseFault(text)).toThrow(UnknownFault);
    expect(() => parseFault(text)).toThrow(message);
  });
});
