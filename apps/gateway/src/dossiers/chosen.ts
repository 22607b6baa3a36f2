import type { Plan, StepId } from '@lienthong/plan';

/** What the citizen chose at submission, as a later check is asked with it; what the law then left out was chosen too (D9). */
export const chosenIn = ({ steps, linked }: Plan): StepId[] | undefined =>
  linked
    ? undefined
    : steps
        .filter(({ requested, notRequestedBecause, after }) => (requested || notRequestedBecause) && after.length > 0)
        .map(({ id }) => id);
