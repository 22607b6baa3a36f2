import { vietnamDay, warnOfFacts } from '@lienthong/form';
import type { CheckRequest, RuleIssue } from '@lienthong/plan';

import { schemas } from '../check';
import { toChoice } from '../choice';
import { findLaw } from '../law';
import { rulesOf } from '../rules/rule';
import * as benefit from './benefit';
import * as people from './people';

export const warningRules = rulesOf(benefit, people);

/** Unusual, never refused (domain C.1, C.5): the citizen may look again, the officer looks closer. Never throws. */
export const deathWarnings = ({ facts, choose, at, settings }: CheckRequest): RuleIssue[] => {
  const law = findLaw(at, settings);
  if (!law) return [];
  const context = { ...law, at, today: vietnamDay(at), branches: toChoice(choose, facts).branches };
  return warnOfFacts({ schema: schemas[law.pack.territory], rules: warningRules }, facts, context);
};
