import type { Broken, InvariantId, Verdict } from '../verdict';
import { judgeDurableAcceptance } from './acceptance/i1-durable-acceptance';
import { judgeOneEffect } from './effects/i2-one-effect';
import { judgeConvergedViews } from './evidence/i8-converged-views';
import type { World } from './world';

type Judge = (world: World) => Broken[];

const judges: Partial<Record<InvariantId, Judge>> = {
  I1: judgeDurableAcceptance,
  I2: judgeOneEffect,
  I8: judgeConvergedViews,
};

/** What a world at rest has kept of what was promised. */
export function judge(world: World): Verdict {
  const { cases, calls } = world;
  return {
    checked: Object.keys(judges) as InvariantId[],
    broken: Object.values(judges).flatMap((judgeOne) => judgeOne(world)),
    counts: {
      dossiers: cases.length,
      calls: calls.length,
      unknown: calls.filter(({ outcome }) => outcome === 'unknown').length,
      events: sum(cases.map(({ events }) => events.length)),
      effects: sum(cases.map(({ journal }) => journal.filter(({ kind }) => kind === 'committed').length)),
      lostRuns: sum(cases.map(({ runs }) => runs.filter(({ source }) => source === 'lost').length)),
    },
  };
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
