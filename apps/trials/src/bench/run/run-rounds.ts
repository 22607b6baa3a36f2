import { spreadOf, type Spread } from '../figures/spread';
import type { Turn } from '../measure/closed-turn';
import type { System } from '../systems';
import { probe } from '../world/probe';
import { startWorld } from '../world/world';
import { playRounds, warmUp } from './rounds';
import type { RunOptions } from './run-bench';

type Rounds = Partial<Record<System, { casesPerSecond: Spread; cpu: Turn['cpu'][] }>>;

/** Nothing but rounds of some systems: for whoever is looking for what takes the time. */
export async function runRounds({ environment, effort, seed, say }: RunOptions, only: System[]): Promise<Rounds> {
  const rivals = only.filter((system) => system !== 'ours');
  const world = await startWorld({ ...environment, rivals, seed, say });
  try {
    const { shape, agencyCalls, letters } = await probe(world);
    say(`a case makes ${agencyCalls} agency calls (${JSON.stringify(shape)}) and ${letters} letters`);
    await warmUp(world, only, effort, say);
    const turns = await playRounds(world, only, effort, say);
    const entries = only.map((system) => {
      const own = turns.filter((turn) => turn.system === system);
      const casesPerSecond = spreadOf(own.map((turn) => turn.casesPerSecond));
      return [system, { casesPerSecond, cpu: own.map(({ cpu }) => cpu) }];
    });
    return Object.fromEntries(entries) as Rounds;
  } finally {
    await world.stop();
  }
}
