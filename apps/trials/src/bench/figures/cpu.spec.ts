import { parseStat } from './cpu';

const line = (name: string): string =>
  `4242 (${name}) S 17 4242 4242 0 -1 4194304 900 800 0 0 120 30 40 10 20 0 11 0 5000 1000000 200 18446744073709551615`;

describe('the CPU time of a process', () => {
  it('is its own and that of children it has waited for', () => {
    expect(parseStat(line('postgres'))).toEqual({ pid: 4242, parent: 17, seconds: 2 });
  });

  it('is found whatever the process calls itself', () => {
    expect(parseStat(line('a (b) S 1 2) c'))).toEqual({ pid: 4242, parent: 17, seconds: 2 });
  });
});
