import type { Broken } from '../verdict';
import type { Judged, Say, Trial } from '../run-trials';
import { explore, type Exploration } from './explore/explore';
import { mutants, withFaults, type Mutant } from './mutants/mutants';
import { System } from './system/system';
import { tellTrace } from './trace/trace';
import type { World } from './world/world';
import { worldsWithin, type Bounds } from './worlds/bounds';

const checked: Judged['verdict']['checked'] = ['I1', 'I2', 'I3', 'I4', 'I6', 'I7', 'I8', 'I10'];

/** A world each: every state within the bounds keeps every promise, and leads to rest. */
export const worldTrials = (bounds: Bounds): Trial[] =>
  worldsWithin(bounds).map((world) => ({
    id: world.id,
    what: world.what,
    run: (say) => exploreWorld(world, `${world.id}@${bounds}`, say),
  }));

/** A planted fault each: it is found, and its world keeps every promise without it. */
export const mutantTrials = (): Trial[] =>
  mutants.map((mutant) => ({ id: `mutant/${mutant.id}`, what: mutant.what, run: (say) => findMutant(mutant, say) }));

async function exploreWorld(world: World, name: string, say: Say): Promise<Judged> {
  const found = await explore(new System(world));
  const broken = await brokenBy(found, world, name, say);
  return { verdict: { checked, broken, counts: countsOf(found) } };
}

async function findMutant(mutant: Mutant, say: Say): Promise<Judged> {
  const sound = await soundOf(mutant.world);
  const soundBroken = await brokenBy(sound, mutant.world, `sound/${mutant.id}`, say);
  const found = await explore(new System(withFaults(mutant)));
  const { breach } = found;
  if (!breach) soundBroken.push({ invariant: 'claim', what: 'the planted fault was not found' });
  else say(await story(withFaults(mutant), breach.path, `mutant/${mutant.id}`));
  return {
    verdict: { checked, broken: soundBroken, counts: { ...countsOf(found), moves: breach?.path.length ?? 0 } },
    figures: breach && { found: `${breach.broken.invariant} ${breach.broken.what}` },
  };
}

const explored = new Map<World, Promise<Exploration>>();

/** Several mutants live in one world: without them it is explored once. */
function soundOf(world: World): Promise<Exploration> {
  const known = explored.get(world) ?? explore(new System(world));
  explored.set(world, known);
  return known;
}

/** What an exploration says against a world; the story is told, and how to have it told again. */
async function brokenBy(found: Exploration, world: World, name: string, say: Say): Promise<Broken[]> {
  if (found.isUnfinished) return [{ invariant: 'claim', what: `more than ${found.states} states: nothing is proven` }];
  if (!found.breach) return [];
  const { broken, path } = found.breach;
  say(await story(world, path, name));
  return [{ ...broken, what: `${broken.what} (--replay ${name}:${path.join('.')})` }];
}

async function story(world: World, path: number[], name: string): Promise<string> {
  const { lines, broken } = await tellTrace(world, path);
  const end = broken ? `${broken.invariant} ${broken.what}` : 'from here nothing that comes by itself leads to rest';
  return [`--replay ${name}:${path.join('.')}`, ...lines, `  ⇒  ${end}`].join('\n');
}

const countsOf = ({ states, transitions, depth }: Exploration) => ({ states, transitions, depth });
