import { hasResult, isTerminal, rootOf } from '@lienthong/plan';
import type { Dossier } from './dossier';

/** How a dossier ended (domain E.4). */
export type Outcome = 'COMPLETED' | 'PARTIALLY_COMPLETED' | 'REFUSED' | 'WITHDRAWN';

/** A function of the steps alone (domain D2); undefined while a requested step is not terminal. */
export const outcomeOf = ({ plan, steps }: Pick<Dossier, 'plan' | 'steps'>): Outcome | undefined => {
  const states = plan.steps.map((step) => steps[step.id]!.state).filter((state) => state !== 'NOT_REQUESTED');
  if (!states.every(isTerminal)) return undefined;
  const root = steps[rootOf(plan).id]!.state;
  if (root === 'WITHDRAWN') return 'WITHDRAWN';
  if (!hasResult(root) && root !== 'ANNULLED') return 'REFUSED';
  return states.every((state) => hasResult(state) || state === 'ANNULLED') ? 'COMPLETED' : 'PARTIALLY_COMPLETED';
};
