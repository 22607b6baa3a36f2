import type { Plan } from '@lienthong/plan';
import { judge, judgeAfterwards } from './judge';
import { make, type Move } from './moves';
import { untilNothingComes, untilQuiet } from './quiet';
import { World } from './world';

export interface Life {
  plan: Plan;
  /** Epoch ms. */
  from: number;
  happening: Move[];
  /** What is chosen while everything comes to rest. */
  afterwards: number[];
}

/** A whole life of a dossier; what breaks is thrown with the story that led there. */
export function live({ plan, from, happening, afterwards }: Life): World {
  const world = new World(plan, from);
  try {
    for (const move of happening) make(world, move);
    untilQuiet(world, afterwards);
    judge(world);
    untilNothingComes(world);
    judgeAfterwards(world);
  } catch (error) {
    const { steps, requests } = world.dossier;
    throw new Error(`${String(error)}\n${world.log.join('\n')}\n${JSON.stringify({ steps, requests })}`, {
      cause: error,
    });
  }
  return world;
}
