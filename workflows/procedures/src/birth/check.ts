import { checkFacts, vietnamDay } from '@lienthong/form';
import type { Procedure, RuleIssue } from '@lienthong/plan';

import { toChoice } from './choice';
import { birthFacts } from './form';
import { findRulePack } from './rule-packs';
import { choiceRules, factRules } from './rules';

/** Every problem of a declaration at once; empty = acceptable. Takes anything as facts and choice, and never throws. */
export const checkBirth: Procedure['check'] = ({ facts, choose, at, actorPersonalId }) => {
  const pack = findRulePack(at);
  if (!pack) return [lawNotLoaded];
  const { branches, issue } = toChoice(choose, facts, pack);
  const rules = issue ? factRules : [...factRules, ...choiceRules];
  const context = { today: vietnamDay(at), pack, branches, actorPersonalId };
  return [...(issue ? [issue] : []), ...checkFacts({ schema: birthFacts, rules }, facts, context)];
};

/** RA-01: the law of the day of submission decides; without it nothing can be checked. */
const lawNotLoaded: RuleIssue = {
  pointer: '',
  rule: 'RA-01',
  vi: 'Hệ thống chưa có quy định của thời điểm nộp này. Vui lòng nộp từ ngày 01/09/2026.',
  en: 'The law of this date is not loaded. Please submit from 01/09/2026 on.',
};
