import type { Effort } from '../effort';
import { closedTurn, type Turn } from '../measure/closed-turn';
import { turnLine } from '../report/turn-line';
import type { System } from '../systems';
import type { World } from '../world/world';

type Say = (line: string) => void;

/** So many times as many as are in flight have to begin: fewer tell no rate, a slow machine gets more time instead. */
const GENERATIONS = 3;
const ALONE = 5;

/** Compilers, caches and connections are to be what they are on an ordinary day. */
export async function warmUp(world: World, systems: System[], effort: Effort, say: Say): Promise<void> {
  for (const system of systems) {
    const { warmUpMs: forMs, inFlight } = effort;
    const { cases } = await closedTurn(world, { system, inFlight, forMs, atLeast: GENERATIONS * inFlight });
    say(`${system} is warm after ${cases} cases`);
  }
}

/** The systems in turn, each round beginning with another one. */
export async function playRounds(world: World, systems: System[], effort: Effort, say: Say): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let round = 0; round < effort.rounds; round++)
    for (const system of turned(systems, round)) {
      const { inFlight, leadInMs, turnMs: forMs } = effort;
      const turn = await closedTurn(world, { system, inFlight, leadInMs, forMs, atLeast: GENERATIONS * inFlight });
      turns.push(turn);
      say(turnLine(turn));
    }
  return turns;
}

/** One case at a time. */
export async function playAlone(world: World, systems: System[], effort: Effort, say: Say): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const system of systems) {
    const turn = await closedTurn(world, { system, inFlight: 1, forMs: effort.aloneMs, atLeast: ALONE });
    turns.push(turn);
    say(turnLine(turn));
  }
  return turns;
}

/** So that none always comes after the same one. */
export const turned = (order: System[], round: number): System[] => {
  const by = round % order.length;
  return [...order.slice(by), ...order.slice(0, by)];
};
