import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failpointTrials } from './failpoint-trials';
import { points } from './points';

const root = join(__dirname, '../../../..');
const isSource = (file: string): boolean =>
  /^[\w-]+\/src\/.*\.ts$/.test(file) && !/\.spec\.ts$|^trials\/|^failpoints\//.test(file);

/** As written in the code that our processes run. */
const boundaries = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .flatMap((file) => namesIn(readFileSync(join(root, folder, file), 'utf8'))),
);

function namesIn(text: string): string[] {
  const calls = text.match(/(?<!function )\bboundary\(/g)?.length ?? 0;
  const names = [...text.matchAll(/\bboundary\(\s*'([a-z]+(?:[.-][a-z]+)+)'/g)].map(([, name]) => name!);
  if (names.length !== calls) throw new Error('a boundary whose name is not written out, in small letters and dots');
  return names;
}

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('failpoints', () => {
  it('each have trials, and no trial is of a boundary that is gone', () => {
    expect(boundaries.length).toBeGreaterThan(20);
    expect(sorted(points.map(({ point }) => point))).toEqual(sorted(boundaries));
  });

  it('have names that stand in one place only', () => {
    expect(boundaries).toHaveLength(new Set(boundaries).size);
  });

  it('are run before and after in every mode, unless the table says why not', () => {
    const left = points.flatMap(({ notRun = {} }) => Object.values(notRun));
    expect(left.every((why) => why.split(' ').length > 3)).toBe(true);
    const ids = failpointTrials(1).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // `gateway.answer` only: nothing after it, and no second answer.
    expect(ids).toHaveLength(points.length * 8 - 5);
  });

  it('repeat by their seed, and another seed chooses other cases and other times', () => {
    expect(failpointTrials(7)).toEqual(failpointTrials(7));
    expect(failpointTrials(8)).not.toEqual(failpointTrials(7));
  });

  it('are drawn the same whether all are run or one alone', () => {
    const [one] = failpointTrials(7, { only: ['courier.settle/after/kill'] });
    expect(failpointTrials(7)).toContainEqual(one);
    expect(failpointTrials(7, { only: ['ledger.commit'] })).toHaveLength(16);
    expect(failpointTrials(7, { sample: 10 })).toHaveLength(10);
  });
});
