import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseTimes, Closed, Driven } from '../generator/orders';
import type { System } from '../systems';
import { remaining, untilQuiet } from '../world/quiet';
import type { World } from '../world/world';
import { busyBystanders, cpuBetween, cpuOfSystem, type Cpu } from './processes';

/** What a case takes from whom: the citizen, the officer, everybody. */
export type Stage = 'submit' | 'decide' | 'case';

/** One turn of one system. CPU in seconds per case. */
export interface Turn {
  system: System;
  inFlight: number;
  cases: number;
  casesPerSecond: number;
  cpu: Cpu & { total: number };
  /** CPU-seconds per second of processes of the stack that have nothing to do with this system's cases. */
  bystanders: number;
  /** Of each case that began when another had ended, and after the lead-in. */
  ms: Record<Stage, number[]>;
  /** Of the first generation: as many as are in flight, which began while nothing else was. */
  firstMs: Record<Stage, number[]>;
  /** Ours only: letters and archivings left over when the last case had ended, how long they took, and the rate with that time in it. */
  left?: { messages: number; runs: number; ms: number; casesPerSecond: number };
}

const QUIET_MS = 180_000;
/** Temporal finishes what it does behind the scenes: it belongs to this turn, not to the next one. */
const SETTLE_MS = 500;
/** More cases than any turn has ever used. */
const CITIZENS_PER_SECOND = 150;

/** Keeps so many cases in flight for a while. CPU is counted until nothing is left to do, throughput once all are on their way. */
export async function closedTurn(world: World, turn: Omit<Closed, 'kind'>): Promise<Turn> {
  const { system, inFlight, leadInMs = 0, forMs, atLeast = 0 } = turn;
  if (system === 'ours')
    await logIn(world, Math.max(((leadInMs + forMs) / 1_000) * CITIZENS_PER_SECOND, atLeast) + inFlight);
  const before = cpuOfSystem(world, system);
  const bystanders = busyBystanders(world, system);
  const driven = await world.generator.order({ kind: 'closed', ...turn });
  refuseFailures(system, driven);
  const standing = bystanders();
  const countsFrom = driven.startedAt + leadInMs;
  const { first, later } = generations(driven.cases, inFlight, countsFrom);
  const left = system === 'ours' ? await finishLeftOvers(world, driven) : undefined;
  await sleep(SETTLE_MS);
  return {
    system,
    inFlight,
    cases: driven.cases.length,
    casesPerSecond: rateOf(driven.cases, inFlight, countsFrom),
    cpu: cpuBetween(before, cpuOfSystem(world, system), driven.cases.length),
    bystanders: standing,
    ms: millisecondsOf(later),
    firstMs: millisecondsOf(first),
    ...(left && { left }),
  };
}

export const logIn = ({ generator }: World, cases: number): Promise<undefined> =>
  generator.order({ kind: 'prepare', cases: Math.ceil(cases) });

async function finishLeftOvers({ database }: World, { startedAt, endedAt, cases }: Driven): Promise<Turn['left']> {
  const open = await remaining(database);
  const ms = await untilQuiet(database, QUIET_MS);
  return { ...open, ms, casesPerSecond: (cases.length * 1_000) / (endedAt - startedAt + ms) };
}

/**
 * Ends per second while the pipeline was full: the first generation, which began all at once, is left out, as is what
 * ended before it counts or after the last one had begun.
 */
export function rateOf(cases: CaseTimes[], inFlight: number, countsFrom = 0): number {
  const ends = cases.map(({ finishedAt }) => finishedAt).sort((a, b) => a - b);
  const from = Math.max(ends[inFlight - 1] ?? Infinity, countsFrom);
  const until = Math.max(...cases.map(({ submitStartedAt }) => submitStartedAt));
  const counted = ends.filter((end) => end > from && end <= until);
  if (counted.length < inFlight) throw new Error(`${cases.length} cases are too few to tell a rate`);
  return (counted.length * 1_000) / (until - from);
}

/** Those that began while nothing else was under way, and those that began one by one, whenever another had ended and once it counts. */
export function generations(
  cases: CaseTimes[],
  inFlight: number,
  countsFrom = 0,
): Record<'first' | 'later', CaseTimes[]> {
  const begun = [...cases].sort((a, b) => a.submitStartedAt - b.submitStartedAt);
  const later = begun.slice(inFlight).filter(({ submitStartedAt }) => submitStartedAt >= countsFrom);
  return { first: begun.slice(0, inFlight), later };
}

export const millisecondsOf = (cases: CaseTimes[]): Turn['ms'] => ({
  submit: cases.map(({ submitStartedAt, submittedAt }) => submittedAt - submitStartedAt),
  decide: cases.map(({ decideStartedAt, decidedAt }) => decidedAt - decideStartedAt),
  case: cases.map(({ dueAt, finishedAt }) => finishedAt - dueAt),
});

/** A figure of cases of which one did not finish means nothing. */
export function refuseFailures(system: System, { failed, cases }: Pick<Driven, 'failed' | 'cases'>): void {
  if (failed.length > 0)
    throw new Error(`${system}: ${failed.length} cases did not finish as they should, first: ${failed[0]}`);
  if (cases.length === 0) throw new Error(`${system}: no case finished`);
}
