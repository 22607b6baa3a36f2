import type { RuleIssue } from '@lienthong/plan';
import type { OfferedProcedure } from '@lienthong/procedures';
import type { ProblemIssue } from '@lienthong/dossier';
import { invalid } from '../http/checked-body';
import { findOffered } from './linked-procedures';

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
