import type { Broken, InvariantId, Verdict } from '../verdict';
import { judgeDurableAcceptance } from './acceptance/i1-durable-acceptance';
import { judgeSaneForCitizens } from './acceptance/i10-sane-for-citizens';
import { judgeDatesSeen } from './acceptance/i11-dates-seen';
import { judgeNeverStuck } from './acceptance/i3-never-stuck';
import { judgeMoney } from './effects/i12-money';
import { judgeOneEffect } from './effects/i2-one-effect';
import { judgeOneDecision } from './effects/i6-one-decision';
import { judgeClosedCompensation } from './effects/i7-closed-compensation';
import { judgeConvergedViews } from './evidence/i8-converged-views';
import { judgeLedgerComplete } from './evidence/i4-ledger-complete';
import { judgeChain } from './evidence/i5-chain';
import { judgeNoLeak } from './evidence/i9-no-leak';
import type { World } from './world';

type Judge = (world: World) => Broken[];

const judges: Record<InvariantId, Judge> = {
  I1: judgeDurableAcceptance,
  I2: judgeOneEffect,
  I3: judgeNeverStuck,
  I4: judgeLedgerComplete,
  I5: judgeChain,
  I6: judgeOneDecision,
  I7: judgeClosedCompensation,
  I8: judgeConvergedViews,
  I9: judgeNoLeak,
  I10: judgeSaneForCitizens,
  I11: judgeDatesSeen,
  I12: judgeMoney,
};

/** What a world at rest has kept of what was promised. */
export function judge(world: World): Verdict {
  const { cases, calls } = world;
  return {
    checked: Object.keys(judges) as InvariantId[],
    broken: [...Object.values(judges).flatMap((judgeOne) => judgeOne(world)), ...defects(world)],
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

/** An outage is said to be one (503); whatever else breaks is a defect, though the same key was answered in the end. */
const defects = ({ calls }: World): Broken[] =>
  calls
    .filter((call) => (call.defects ?? 0) > 0)
    .map(({ what, dossierId, defects }) => ({
      invariant: 'claim',
      ...(dossierId && { dossierId }),
      what: `${what} was answered 500, ${defects} times`,
    }));

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
