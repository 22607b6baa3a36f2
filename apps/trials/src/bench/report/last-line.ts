import type { Knee } from '../measure/knee';
import type { Append } from '../parts/ledger/append';
import type { Result, SystemFigures } from '../result';
import { systems } from '../systems';
import { targetsOf } from './targets';

/** The last line of a run: what others compare runs by. Times in ms unless a name says otherwise. */
export function lastLine(result: Result): Record<string, unknown> {
  const { ratio, cpuRatio, decideRatio, ledgerBytes, append, submissions, backlog, openCases } = result;
  const { circumstances, turns, agencyCalls, letters, inFlight, verify, start, recovery } = result;
  const cpu = Object.fromEntries(systems.map((system) => [system, result.systems[system].cpu]));
  return {
    ratio,
    cpu: { ...cpu, ratio: cpuRatio },
    ...Object.fromEntries(systems.map((system) => [system, inShort(result.systems[system])])),
    ledger: { ...ledgerBytes, ...Object.fromEntries(append.map(toEntry)) },
    submit: submissions,
    decideRatio,
    verify,
    start,
    recovery,
    openCases,
    backlog,
    inFlight,
    perCase: { agencyCalls, letters },
    left: turns.flatMap(({ left }) => left ?? []),
    bystanders: Math.max(...turns.map(({ bystanders }) => bystanders)),
    targets: targetsOf(result),
    run: circumstances,
  };
}

const inShort = ({ casesPerSecond, cpu: _, knee, ...rest }: SystemFigures) => ({
  casesPerSecond: casesPerSecond.median,
  ...rest,
  ...(knee && { knee: stepsOf(knee) }),
});

/** Rate of arrival and 99th percentile of the case at each step. */
const stepsOf = ({ perSecond, steps }: Knee) => ({
  perSecond,
  steps: steps.map((step) => [step.perSecond, step.case.p99]),
});

const toEntry = ({ writers, ...rates }: Append) => [writers === 1 ? 'oneWriter' : `writers${writers}`, rates];
