import { checkFacts, vietnamDay } from '@lienthong/form';
import type { Procedure, RuleIssue } from '@lienthong/plan';

import { numberedFor } from '../fields/numbered';
import { underTerritory } from '../fields/territory';
import { toChoice } from './choice';
import { deathFacts } from './form';
import { findLaw } from './law';
import { choiceRules, factRules } from './rules';

/** Every problem of a declaration at once; empty = acceptable. Takes anything as facts and choice, and never throws. */
export const checkDeath: Procedure['check'] = ({ facts, choose, at, actorPersonalId, settings }) => {
  const law = findLaw(at, settings);
  if (!law) return [lawNotLoaded];
  const { branches, issue } = toChoice(choose, facts);
  const rules = issue ? factRules : [...factRules, ...choiceRules];
  const context = { ...law, at, today: vietnamDay(at), branches, actorPersonalId };
  return [...(issue ? [issue] : []), ...checkFacts({ schema: schemas[law.pack.territory], rules }, facts, context)];
};

/** Made once: a schema is compiled when it is first used. */
export const schemas = {
  '34-provinces': deathFacts,
  '63-provinces': numberedFor('DF', underTerritory(deathFacts, '63-provinces')),
};

/** RA-01: the law of the day of submission decides; without it nothing can be checked. */
const lawNotLoaded: RuleIssue = {
  pointer: '',
  rule: 'RA-01',
  vi: 'Hệ thống chưa có quy định của thời điểm nộp này: dịch vụ bắt đầu từ ngày 21/11/2022.',
  en: 'The law of this date is not loaded: the service began on 21/11/2022.',
};
