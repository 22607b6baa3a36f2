import type { Judged, Trial } from '../run-trials';
import { randomFrom } from '../system/random';
import type { Broken } from '../verdict';
import { races } from './contests';
import type { Ledgers } from './ledgers';
import type { Race } from './race';
import { runRound, type Ended } from './round';

/** So many rounds at once: the database has other work too. */
const AT_ONCE = 4;
/** From here on every ending that may be has to have come. */
const TELLING = 60;
const MOST_NAMED = 5;

/** One trial per race; `rounds` are shared out among all. */
export function ledgerRaces(open: () => Promise<Ledgers>, rounds: number, seed: number): Trial[] {
  const whole = races.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return races.map((race, index) => ({
    id: `ledger/${race.id}`,
    what: race.what,
    run: async () =>
      runRace(await open(), race, Math.max(1, Math.round((rounds * (race.weight ?? 1)) / whole)), seed + index),
  }));
}

export async function runRace(ledgers: Ledgers, race: Race, rounds: number, seed: number): Promise<Judged> {
  const random = randomFrom(seed);
  const endings: Record<string, number> = {};
  const broken: Broken[] = [];
  let begun = 0;
  const lane = async () => {
    while (begun < rounds) {
      begun += 1;
      const ended = await runRound(ledgers, race, random).catch(failed);
      endings[ended.ending] = (endings[ended.ending] ?? 0) + 1;
      broken.push(...ended.broken);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  broken.push(...neverCame(race, endings, rounds));
  return {
    verdict: { checked: ['I1', 'I5', 'I6', 'I8'], broken: broken.slice(0, MOST_NAMED), counts: { rounds } },
    figures: { ...endings, ...(broken.length > MOST_NAMED && { broken: broken.length }) },
  };
}

function neverCame({ legal, mayLack = [] }: Race, endings: Record<string, number>, rounds: number): Broken[] {
  if (rounds < TELLING) return [];
  return legal
    .filter((ending) => !endings[ending] && !mayLack.includes(ending))
    .map((ending) => ({ invariant: 'claim', what: `nobody raced: in ${rounds} rounds it never ended "${ending}"` }));
}

/** A rival who gets no answer at all; an error's words may quote values. */
const failed = (error: unknown): Ended => ({
  ending: 'an error',
  broken: [{ invariant: 'claim', what: `a rival met an error: ${(error as Error).name}` }],
});
