import { findMutant, withFaults } from '../mutants/mutants';
import type { World } from '../world/world';
import { boundNames, worldsWithin } from '../worlds/bounds';

export interface Replay {
  world: World;
  path: number[];
}

/** Reads `model/<world>@<bounds>:<codes>`, `mutant/<id>:<codes>` or `sound/<id>:<codes>`. */
export function parseReplay(text: string): Replay | undefined {
  const [, name, codes] = /^([a-z/@-]+):(\d+(?:\.\d+)*)$/.exec(text) ?? [];
  const world = name && findWorld(name);
  return world ? { world, path: codes!.split('.').map(Number) } : undefined;
}

function findWorld(name: string): World | undefined {
  const [id, bounds] = name.split('@');
  const known = boundNames.find((candidate) => candidate === bounds);
  if (known) return worldsWithin(known).find((world) => world.id === id);
  const [kind, mutantId] = name.split('/');
  const mutant = findMutant(mutantId!);
  if (!mutant) return undefined;
  if (kind === 'mutant') return withFaults(mutant);
  return kind === 'sound' ? mutant.world : undefined;
}
