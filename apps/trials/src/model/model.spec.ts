import { explore } from './explore/explore';
import { mutants, withFaults } from './mutants/mutants';
import { System } from './system/system';
import { parseReplay } from './trace/replay';
import { tellTrace } from './trace/trace';
import { worldsWithin } from './worlds/bounds';

const LONGEST_STORY = 20;

describe('within small bounds every order of events keeps every promise, and leads to rest:', () => {
  it.each(worldsWithin('small'))(
    '$what',
    async (world) => {
      const { breach, isUnfinished, states } = await explore(new System(world));
      if (breach) throw new Error((await tellTrace(world, breach.path)).lines.join('\n'));
      expect(isUnfinished).toBe(false);
      expect(states).toBeGreaterThan(5_000);
    },
    120_000,
  );
});

describe('it would be found at once if', () => {
  it.each(mutants)(
    '$what',
    async (mutant) => {
      const { breach } = await explore(new System(withFaults(mutant)));
      expect(breach?.path.length).toBeLessThanOrEqual(LONGEST_STORY);
      const replayed = parseReplay(`mutant/${mutant.id}:${breach!.path.join('.')}`)!;
      const { lines, broken } = await tellTrace(replayed.world, replayed.path);
      expect(lines).toHaveLength(breach!.path.length);
      if (breach!.broken.invariant !== 'I3') expect(broken).toEqual(breach!.broken);
    },
    60_000,
  );

  it.each([...new Set(mutants.map(({ world }) => world))])(
    'all that is found is the planted fault: $id with $limits has no other',
    async (world) => {
      expect((await explore(new System(world))).breach).toBeUndefined();
    },
    60_000,
  );
});
