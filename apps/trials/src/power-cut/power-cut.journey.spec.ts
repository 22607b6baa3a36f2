import { restored, thrownAway } from '../amnesia/amnesias';
import { soak } from '../soak/soak';
import { judgeEverything, startTrialSystem, type TrialSystem } from '../system';
import { cutOnce } from './one-cut';

/** A quiet machine needs about a minute for all of it; a slow one may take its time. */
const PATIENCE_MS = 600_000;
const inFlight = 3;
const said: string[] = [];
const say = (line: string): void => void said.push(line);

describe('people at work', () => {
  let system: TrialSystem;
  beforeAll(async () => {
    system = await startTrialSystem({ seed: 5, say });
  }, PATIENCE_MS);
  afterAll(() => system?.stop(), PATIENCE_MS);

  it.each([11, 12])(
    'lose nothing when the power is cut, and nothing is done twice (seed %i)',
    async (seed) => {
      const { verdict, figures } = await cutOnce(system, { seed, inFlight, withinMs: 2_000, goOnMs: 500 }, say);
      expect(verdict.broken).toEqual([]);
      expect(verdict.counts['dossiers']).toBeGreaterThanOrEqual(inFlight);
      expect(figures).toMatchObject({ recoverySeconds: expect.any(Number) as number });
    },
    PATIENCE_MS,
  );

  it(
    'go on when Temporal forgets everything; the runs it lost are named',
    async () => {
      const { verdict } = await thrownAway(system, { seed: 13, inFlight, ageMs: 0, goOnMs: 500 }, say);
      expect(verdict.broken).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'go on when Temporal remembers only what was some time ago',
    async () => {
      const { verdict } = await restored(system, { seed: 14, inFlight, ageMs: 1_500, goOnMs: 500 }, say);
      expect(verdict.broken).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'find everything as they left it, and what they waited for measured',
    async () => {
      const { verdict, figures } = await soak(system, { seconds: 3, inFlight }, say);
      expect(verdict.broken).toEqual([]);
      expect(Object.keys(figures!)).toEqual(expect.arrayContaining(['casesPerSecond', 'p99EndMs', 'workerMiB']));
      const everything = await judgeEverything(async () => system).run(say);
      expect(everything.verdict.broken).toEqual([]);
      expect(everything.verdict.counts['lostRuns']).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});
