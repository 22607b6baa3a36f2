import fc from 'fast-check';
import type { Plan } from '@lienthong/plan';
import { at, bicyclePermit, forgetful } from './samples';
import { live } from './simulated-agencies/live';
import { weightedMoves, type Move, type MoveName } from './simulated-agencies/moves';
import { timedPermit } from './timed-permit';

const withoutPlate: Plan = {
  ...bicyclePermit,
  steps: bicyclePermit.steps
    .filter(({ id }) => id !== 'plate')
    .map((step) => ({
      ...step,
      after: step.after.filter((id) => id !== 'plate'),
      intents: step.intents.filter(({ name }) => name !== 'confirm').map(({ settles: _, ...intent }) => intent),
    })),
};
const rootOnly: Plan = {
  ...bicyclePermit,
  steps: bicyclePermit.steps.map((step) => ({ ...step, requested: step.after.length === 0 })),
};
const patient: Plan = {
  ...timedPermit,
  steps: timedPermit.steps.map((step) =>
    step.id === 'parade' ? { ...step, waitsFor: { step: 'parking', days: 2 } } : step,
  ),
};
const autumn = at('2026-11-23T09:00');
const beforeTet = at('2027-01-25T10:00');
const plans: [string, Plan, number, number][] = [
  ['whose agencies remember keys', bicyclePermit, autumn, 150],
  ['whose plates and parking forget keys', forgetful(bicyclePermit, 'plates', 'parking'), autumn, 100],
  ['whose agencies all forget keys', forgetful(bicyclePermit, 'office', 'plates', 'parking', 'parade'), autumn, 100],
  ['without a part', withoutPlate, autumn, 50],
  ['of which no branch was chosen', rootOnly, autumn, 50],
  ['with limits, gates and payers', timedPermit, autumn, 150],
  ['one step of which waits for another, through Tết', patient, beforeTet, 100],
  ['with limits at agencies that forget keys', forgetful(timedPermit, 'plates', 'till', 'gold', 'office'), autumn, 100],
];

const moves = fc.array(
  fc.tuple(
    fc.oneof(...weightedMoves.map(([name, weight]) => ({ weight, arbitrary: fc.constant<MoveName>(name) }))),
    fc.nat(9),
    fc.nat(99),
  ) as fc.Arbitrary<Move>,
  { maxLength: 120, size: 'max' },
);
const ways = fc.array(fc.nat(99), { minLength: 1, maxLength: 40 });

describe.each(plans)('a dossier %s, whatever happens in whatever order', (_, plan, from, numRuns) => {
  it('ends lawfully and in time, with every effect once, undone, or known to a person', () => {
    fc.assert(
      fc.property(moves, ways, (happening, afterwards) => void live({ plan, from, happening, afterwards })),
      { numRuns },
    );
  });
});
