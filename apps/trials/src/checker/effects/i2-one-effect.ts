import { getStep, hasResult, isTerminal } from '@lienthong/plan';
import type { Broken } from '../../verdict';
import type { Case, World } from '../world';
import { effectsIn, isEffect } from './effects';

/** No key has an effect twice, no act stands in two rounds, and what counts as done stands exactly once. */
export const judgeOneEffect = ({ cases }: World): Broken[] =>
  cases.flatMap((one) =>
    [...repeated(one), ...standingTwice(one), ...missing(one)].map((what): Broken => ({
      invariant: 'I2',
      dossierId: one.dossierId,
      what,
    })),
  );

const repeated = ({ journal }: Case): string[] =>
  effectsIn(journal)
    .filter(({ commits }) => commits > 1)
    .map(({ agency, key, commits }) => `${agency} committed ${key} ${commits} times`);

function standingTwice(one: Case): string[] {
  const seen = new Set<string>();
  return effectsIn(one.journal)
    .filter((effect) => effect.stands && isEffect(one, effect))
    .flatMap(({ agency, step, intent }) => {
      const act = `${agency} ${step}/${intent}`;
      if (seen.has(act)) return [`${act} stands in two rounds`];
      seen.add(act);
      return [];
    });
}

/** The act that completes a step, or that settles a part of it. */
function missing({ dossier, journal }: Case): string[] {
  if (!dossier) return [];
  const { plan, steps } = dossier;
  const standing = effectsIn(journal).filter(({ stands }) => stands);
  return plan.steps.flatMap(({ id, partOf }) => {
    const { state, route: taken } = steps[id]!;
    if (!isTerminal(state) || !hasResult(state) || isEnteredByHand(dossier, id)) return [];
    const { intents, routes = [] } = getStep(plan, partOf ?? id);
    const route = routes.find((candidate) => candidate.id === taken);
    const act = [...intents, ...(route?.intents ?? [])].findLast(({ completes, settles }) =>
      partOf ? settles === id : completes,
    );
    const live = standing.filter(({ step, intent }) => step === (partOf ?? id) && intent === act?.name).length;
    return live === 1 ? [] : [`${id} counts as ${state}, and its act ${act?.name} stands ${live} times`];
  });
}

/** Two officers said that the agency has done it: its journal may know it under no key of ours. */
const isEnteredByHand = ({ tasks }: NonNullable<Case['dossier']>, step: string): boolean =>
  Object.values(tasks).some((task) => task.step === step && task.proposal !== undefined);
