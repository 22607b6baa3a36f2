import { failpointTrials } from './failpoint-trials';
import { runFailpoint } from './run-failpoint';
import { Worlds } from './worlds';

/** All of them: `npm run trials -- failpoints`. */
const SAMPLE = { seed: 29, size: 10 };
const worlds = new Worlds(SAMPLE.seed);
const say = (): void => undefined;

afterAll(() => worlds.stop());

describe('a boundary that fails, is slow, comes twice or is the last thing a process does', () => {
  it.each(failpointTrials(SAMPLE.seed, { sample: SAMPLE.size }))(
    'breaks no promise: $id',
    async (trial) => {
      const system = await worlds.systemFor(trial.scene, say);
      const { verdict } = await runFailpoint(system, trial, say);
      expect(verdict.checked.length).toBeGreaterThan(0);
      expect(verdict.broken).toEqual([]);
    },
    300_000,
  );
});
