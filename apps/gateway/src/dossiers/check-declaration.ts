import type { Plan, RuleIssue, StepId } from '@lienthong/plan';
import type { OfferedProcedure } from '@lienthong/procedures';
import type { ProblemIssue } from '@lienthong/dossier';
import { findOffered } from '../corrections/linked-procedures';
import { invalid } from '../http/checked-body';

/** Rules point into the facts; a client wants pointers into its body. The choice stands beside the facts. */
export const toIssue = ({ pointer, rule, vi, en }: RuleIssue): ProblemIssue => ({
  pointer: pointer === '/choose' && rule !== 'SCHEMA' ? pointer : `/facts${pointer}`,
  rule,
  vi,
  en,
});

export function getOffered(id: string): OfferedProcedure {
  const procedure = findOffered(id);
  if (!procedure)
    throw invalid([{ pointer: '/procedure', vi: 'Không có thủ tục này.', en: 'There is no such procedure.' }]);
  return procedure;
}

/** What the citizen chose at submission, as a later check is asked with it; what the law then left out was chosen too (D9). */
export const chosenIn = ({ steps, linked }: Plan): StepId[] | undefined =>
  linked
    ? undefined
    : steps
        .filter(({ requested, notRequestedBecause, after }) => (requested || notRequestedBecause) && after.length > 0)
        .map(({ id }) => id);
