import fc from 'fast-check';
import { getStep, hasResult, type Plan } from '@lienthong/plan';
import { owedBy } from './agenda';
import { requestId } from './request-key';
import { fold } from './evolve/evolve';
import { bicyclePermit, forgetful } from './samples';
import type { Effect } from './simulated-agencies/agencies';
import { untilQuiet } from './simulated-agencies/quiet';
import { weightedMoves, World, type Move, type MoveName } from './simulated-agencies/world';

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
const plans: [string, Plan][] = [
  ['whose agencies remember keys', bicyclePermit],
  ['whose plates and parking forget keys', forgetful(bicyclePermit, 'plates', 'parking')],
  ['whose agencies all forget keys', forgetful(bicyclePermit, 'office', 'plates', 'parking', 'parade')],
  ['without a part', withoutPlate],
  ['of which no branch was chosen', rootOnly],
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

function live(plan: Plan, happening: Move[], afterwards: number[]): World {
  const world = new World(plan);
  try {
    for (const move of happening) world.make(move);
    untilQuiet(world, afterwards);
    judge(world);
  } catch (error) {
    throw new Error(
      `${String(error)}\n${world.log.join('\n')}\n${JSON.stringify({ steps: world.dossier.steps, requests: world.dossier.requests })}`,
    );
  }
  return world;
}

/** What must be true of every case when all is quiet. */
function judge(world: World): void {
  const { dossier, events, agencies } = world;
  if (!owedBy(dossier).closed) throw new Error('nothing is owed, no one is asked, and yet not closed');
  expect(fold(events)).toEqual(dossier);
  expect(dossier.outcome).toBe(legalOutcome(world));
  for (const effect of agencies.effects.values())
    if (effect.executions > 1) throw new Error(`${requestId(effect)} done ${effect.executions} times`);
  const standing = agencies.standing();
  const acts = standing.map(({ step, intent }) => `${step}/${intent}`);
  if (new Set(acts).size < acts.length) throw new Error(`two effects stand: ${acts.join()}`);
  for (const effect of standing)
    if (isOrphan(world, effect)) throw new Error(`${requestId(effect)} stands and no person was told`);
  for (const missing of missingActs(world)) throw new Error(`${missing} counts as done but does not stand`);
}

/** Domain E.4 and D2, told anew. */
function legalOutcome({ plan, dossier }: World): string {
  const states = plan.steps.filter(({ requested }) => requested).map(({ id }) => dossier.steps[id]!.state);
  const root = dossier.steps[plan.steps[0]!.id]!.state;
  if (root !== 'COMPLETED') return root === 'WITHDRAWN' ? 'WITHDRAWN' : 'REFUSED';
  return states.every((state) => state === 'COMPLETED') ? 'COMPLETED' : 'PARTIALLY_COMPLETED';
}

/** An effect of a step that came to nothing, of which no person ever heard. */
function isOrphan({ dossier }: World, effect: Effect): boolean {
  if (hasResult(dossier.steps[effect.step]!.state)) return false;
  return !Object.values(dossier.tasks).some(
    ({ kind, request }) =>
      request && requestId(request) === requestId(effect) && (kind === 'undo-failed' || kind === 'incident'),
  );
}

/** A completed step without its act, a completed part without the last that settles it. */
function missingActs({ plan, dossier, agencies }: World): string[] {
  const stands = new Set(agencies.standing().map(({ step, intent }) => `${step}/${intent}`));
  return plan.steps
    .filter(({ id }) => dossier.steps[id]!.state === 'COMPLETED')
    .map(({ id, partOf }) => {
      const act = getStep(plan, partOf ?? id).intents.findLast(({ completes, settles }) =>
        partOf ? settles === id : completes,
      );
      return `${partOf ?? id}/${act!.name}`;
    })
    .filter((act) => !stands.has(act));
}

describe.each(plans)('a dossier %s, whatever happens in whatever order', (_, plan) => {
  it('ends lawfully, with every effect once, undone, or known to a person', () => {
    fc.assert(
      fc.property(moves, ways, (happening, afterwards) => void live(plan, happening, afterwards)),
      { numRuns: 400 },
    );
  });
});
