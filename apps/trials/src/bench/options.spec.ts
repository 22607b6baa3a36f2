import { full, quick } from './effort';
import { effortOf } from './options';

describe('the effort of a run', () => {
  it('is the whole unless less is asked for', () => {
    expect(effortOf({})).toEqual(full);
    expect(effortOf({ quick: true })).toEqual(quick);
  });

  it('follows what the command line says of rounds', () => {
    expect(effortOf({ rounds: 5, seconds: 7, inFlight: 8 })).toEqual({
      ...full,
      rounds: 5,
      turnMs: 7_000,
      inFlight: 8,
    });
  });
});
