import { percentilesOf, type Percentiles } from '../figures/percentiles';
import { spreadOf } from '../figures/spread';
import type { Stage, Turn } from '../measure/closed-turn';
import type { Knee } from '../measure/knee';
import type { Cpu, Part } from '../measure/processes';
import type { HistoryFigures } from '../parts/histories';
import type { Result, SystemFigures } from '../result';
import { rivals, systems, type Rival, type System } from '../systems';

export type Histories = Record<System, HistoryFigures & { ids: string[] }>;

type Measured = Omit<Result, 'systems' | 'ratio' | 'cpuRatio' | 'decideRatio' | 'circumstances'> & {
  circumstances: Omit<Result['circumstances'], 'seconds'>;
  seconds: number;
  alone: Turn[];
  knees: Partial<Record<System, Knee>>;
  histories: Histories;
};

/** Makes figures of what was measured. */
export function assemble({ alone, knees, histories, seconds, circumstances, ...rest }: Measured): Result {
  const { turns } = rest;
  const ofEach = <T>(make: (system: System) => T) =>
    Object.fromEntries(systems.map((system) => [system, make(system)])) as Record<System, T>;
  const besideEach = (of: (turn: Turn) => number) =>
    Object.fromEntries(rivals.map((rival) => [rival, ratioOf(turns, rival, of)])) as Result['ratio'];
  return {
    ...rest,
    circumstances: { ...circumstances, seconds },
    systems: ofEach((system) => ({
      ...overRounds(turnsOf(turns, system)),
      alone: aloneOf(turnsOf(alone, system)),
      events: histories[system].events,
      historyBytes: histories[system].bytes,
      replayMs: histories[system].replayMs,
      ...(knees[system] && { knee: knees[system] }),
    })),
    ratio: besideEach(({ casesPerSecond }) => casesPerSecond),
    cpuRatio: besideEach(({ cpu }) => cpu.total),
    decideRatio: ratioOf(turns, 'bare', ({ ms }) => percentilesOf(ms.decide).p99),
  };
}

const turnsOf = (turns: Turn[], system: System): Turn[] => turns.filter((turn) => turn.system === system);

/** Round by round, so that what else the machine did in a round meets both. */
export function ratioOf(turns: Turn[], rival: Rival, of: (turn: Turn) => number) {
  const theirs = turnsOf(turns, rival);
  return spreadOf(turnsOf(turns, 'ours').map((turn, round) => of(turn) / of(theirs[round]!)));
}

const overRounds = (turns: Turn[]): Pick<SystemFigures, 'casesPerSecond' | 'cpu' | 'atOnce' | Stage> => ({
  casesPerSecond: spreadOf(turns.map(({ casesPerSecond }) => casesPerSecond)),
  cpu: cpuOver(turns),
  ...percentilesOver(turns.map(({ ms }) => ms)),
  atOnce: percentilesOver(turns.map(({ firstMs }) => firstMs)),
});

const percentilesOver = (turns: Turn['ms'][]): Record<Stage, Percentiles> => {
  const all = (stage: Stage) => percentilesOf(turns.flatMap((ms) => ms[stage]));
  return { submit: all('submit'), decide: all('decide'), case: all('case') };
};

const aloneOf = (turns: Turn[]): SystemFigures['alone'] => ({
  casesPerSecond: spreadOf(turns.map(({ casesPerSecond }) => casesPerSecond)).median,
  ...percentilesOver(turns.map(({ ms }) => ms)),
});

/** Medians over the rounds. */
function cpuOver(turns: Turn[]): Cpu & { total: number } {
  const parts = Object.keys(turns[0]!.cpu) as (Part | 'total')[];
  return Object.fromEntries(parts.map((part) => [part, spreadOf(turns.map(({ cpu }) => cpu[part]!)).median])) as Cpu & {
    total: number;
  };
}
