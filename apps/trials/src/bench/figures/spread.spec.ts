import { spreadOf } from './spread';

describe('a figure over the rounds', () => {
  it('has the middle one and both ends', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  });

  it('of an even number of rounds lies between the two in the middle', () => {
    expect(spreadOf([1, 4, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
  });

  it('of one round is that round', () => {
    expect(spreadOf([0.7])).toEqual({ median: 0.7, min: 0.7, max: 0.7 });
  });
});
