import { percentilesOf, rounded, type Percentiles } from '../figures/percentiles';
import type { System } from '../systems';
import { untilQuiet } from '../world/quiet';
import type { World } from '../world/world';
import { logIn, millisecondsOf, refuseFailures } from './closed-turn';

/** One rate of arrival. Times count from the arrival, in ms. */
export interface Step {
  perSecond: number;
  case: Percentiles;
  decide: Percentiles;
  submit: Percentiles;
  /** Still open when the last one arrived. */
  openAtEnd: number;
  holds: boolean;
}

export interface Knee {
  system: System;
  /** The highest rate that held; 0 when none did. */
  perSecond: number;
  steps: Step[];
}

/** A case takes longer than this, or the backlog is more than a second's arrivals: beyond the knee. */
export const BOUND_MS = 1_000;
const QUIET_MS = 180_000;

/** Raises the rate of arrivals step by step until it is more than the system can take. */
export async function findKnee(
  world: World,
  system: System,
  { rates, forMs }: { rates: number[]; forMs: number },
): Promise<Knee> {
  const steps: Step[] = [];
  for (const perSecond of rates) {
    const step = await openStep(world, system, { perSecond: rounded(perSecond), forMs });
    steps.push(step);
    if (!step.holds) break;
  }
  return { system, perSecond: steps.findLast(({ holds }) => holds)?.perSecond ?? 0, steps };
}

async function openStep(
  world: World,
  system: System,
  { perSecond, forMs }: { perSecond: number; forMs: number },
): Promise<Step> {
  if (system === 'ours') await logIn(world, (perSecond * forMs) / 1_000 + 1);
  const driven = await world.generator.order({ kind: 'open', system, perSecond, forMs });
  refuseFailures(system, driven);
  if (system === 'ours') await untilQuiet(world.database, QUIET_MS);
  const lastAt = driven.startedAt + forMs;
  const openAtEnd = driven.cases.filter(({ finishedAt }) => finishedAt > lastAt).length;
  const ms = millisecondsOf(driven.cases);
  const whole = percentilesOf(ms.case);
  return {
    perSecond,
    submit: percentilesOf(ms.submit),
    decide: percentilesOf(ms.decide),
    case: whole,
    openAtEnd,
    holds: whole.p99 <= BOUND_MS && openAtEnd <= perSecond,
  };
}
