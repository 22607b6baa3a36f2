import { percentilesOf, type Percentiles } from '../figures/percentiles';
import type { CaseTimes, Driven } from '../generator/orders';
import type { System } from '../systems';
import { remaining, untilQuiet } from '../world/quiet';
import type { World } from '../world/world';
import { cpuBetween, cpuOfSystem, type Cpu } from './processes';

/** One round of one system. Times in ms, CPU in seconds per case. */
export interface Round {
  system: System;
  inFlight: number;
  cases: number;
  casesPerSecond: number;
  cpu: Cpu & { total: number };
  submit: Percentiles;
  decide: Percentiles;
  case: Percentiles;
  /** Ours only: letters and archivings left over when the last case had ended, and how long they then took. */
  left?: { messages: number; jobs: number; ms: number };
}

const QUIET_MS = 120_000;
/** So many cases more than the fastest round that this machine has seen. */
const CITIZENS_PER_SECOND = 150;
/** Until as many cases are in flight as there should be, everywhere on their way. */
const RAMP_SHARE = 0.15;

/** Keeps so many cases in flight for a while. CPU is counted until nothing is left to do, throughput once all are on their way. */
export async function closedRound(world: World, system: System, inFlight: number, forMs: number): Promise<Round> {
  if (system === 'ours') await world.generator.prepare(Math.ceil((forMs / 1_000) * CITIZENS_PER_SECOND) + inFlight);
  const before = cpuOfSystem(world, system);
  const driven = await world.generator.order({ kind: 'closed', system, inFlight, forMs });
  refuseFailures(system, driven);
  const left =
    system === 'ours'
      ? { ...(await remaining(world.database)), ms: await untilQuiet(world.database, QUIET_MS) }
      : undefined;
  const cpu = cpuBetween(before, cpuOfSystem(world, system), driven.cases.length);
  return {
    system,
    inFlight,
    cases: driven.cases.length,
    casesPerSecond: rateOf(driven, forMs),
    cpu,
    ...latenciesOf(driven.cases),
    ...(left && { left }),
  };
}

/** Cases that ended between the ramp and the last start, per second: a full pipeline at both ends. */
export function rateOf({ startedAt, cases }: Pick<Driven, 'startedAt' | 'cases'>, forMs: number): number {
  const from = startedAt + forMs * RAMP_SHARE;
  const until = startedAt + forMs;
  const ended = cases.filter(({ finishedAt }) => finishedAt >= from && finishedAt < until);
  return (ended.length * 1_000) / (until - from);
}

export const latenciesOf = (cases: CaseTimes[]) => ({
  submit: percentilesOf(cases.map(({ submitStartedAt, submittedAt }) => submittedAt - submitStartedAt)),
  decide: percentilesOf(cases.map(({ decideStartedAt, decidedAt }) => decidedAt - decideStartedAt)),
  case: percentilesOf(cases.map(({ dueAt, finishedAt }) => finishedAt - dueAt)),
});

/** A figure of cases of which one did not finish means nothing. */
export function refuseFailures(system: System, { failed, cases }: Pick<Driven, 'failed' | 'cases'>): void {
  if (failed.length > 0)
    throw new Error(`${system}: ${failed.length} cases did not finish as they should, first: ${failed[0]}`);
  if (cases.length === 0) throw new Error(`${system}: no case finished`);
}
