import type { BenchEnvironment } from './config';
import { closedRound, type Round } from './measure/closed-round';
import type { BenchOptions } from './options';
import { roundLine } from './report/round-line';
import { systems, type System } from './systems';
import { probe } from './world/probe';
import { startWorld } from './world/world';

const WARM_UP_MS = 8_000;

/** The heart of the benchmark: warm-up, then the systems in turn, each round beginning with another one. */
export async function runRounds(
  { only = [...systems], rounds = 3, seconds = 15, inFlight = 32, seed }: BenchOptions,
  environment: BenchEnvironment,
  say: (line: string) => void,
): Promise<Round[]> {
  const rivals = only.filter((system) => system !== 'ours');
  const world = await startWorld({ ...environment, rivals, seed, say });
  try {
    const { shape, agencyCalls, letters } = await probe(world);
    say(`a case makes ${agencyCalls} agency calls (${JSON.stringify(shape)}) and ${letters} letters`);
    await world.generator.tell({ kind: 'shape', shape });
    for (const system of only) {
      const { cases } = await closedRound(world, system, inFlight, WARM_UP_MS);
      say(`${system} is warm after ${cases} cases`);
    }
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round++)
      for (const system of turned(only, round)) {
        measured.push(await closedRound(world, system, inFlight, seconds * 1_000));
        say(roundLine(measured.at(-1)!));
      }
    return measured;
  } finally {
    await world.stop();
  }
}

/** Each round begins with another system, so that none always comes after the same one. */
export const turned = (order: System[], round: number): System[] => {
  const by = round % order.length;
  return [...order.slice(by), ...order.slice(0, by)];
};
