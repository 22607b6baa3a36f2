import { callsIn } from '../rivals/shape';
import { shapeOf } from './probe';

describe('the shape of a case', () => {
  it('is the root’s calls, then those of each branch, in whatever order branches called', () => {
    const shape = shapeOf(['registration', 'registration', 'card', 'residence', 'card', 'health']);
    expect(shape).toEqual({ root: 2, branches: [2, 1, 1] });
    expect(callsIn(shape)).toBe(6);
  });

  it('of a case that called nobody is empty', () => {
    expect(shapeOf([])).toEqual({ root: 0, branches: [] });
  });
});
