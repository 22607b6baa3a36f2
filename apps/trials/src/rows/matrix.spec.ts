import { matrix } from './matrix';

const ROWS = 58;

describe('the fault matrix', () => {
  it('has every row once, in order', () => {
    expect(matrix.map(({ id }) => id)).toEqual(Array.from({ length: ROWS }, (_, index) => `F${index + 1}`));
  });

  it('says why of each row that is not run', () => {
    for (const row of matrix) if ('notRun' in row) expect(row.notRun.length).toBeGreaterThan(20);
  });
});
