import { vietnamDay, warnOfFacts } from '@lienthong/form';
import type { CheckRequest, RuleIssue } from '@lienthong/plan';

import { schemas } from '../check';
import { toChoice } from '../choice';
import { findLaw } from '../law';
import { rulesOf } from '../rules/rule';
import * as child from './child';
import * as names from './names';
import * as numbers from './numbers';
import * as parents from './parents';

export const warningRules = rulesOf(names, child, parents, numbers);

/** Unusual, never refused (domain C.1–C.3): the citizen may look again, the officer looks closer. Never throws. */
export const birthWarnings = ({ facts, choose, at, settings }: CheckRequest): RuleIssue[] => {
  const law = findLaw(at, settings);
  if (!law) return [];
  const context = { ...law, today: vietnamDay(at), branches: toChoice(choose, facts, law).branches };
  return warnOfFacts({ schema: schemas[law.pack.territory], rules: warningRules }, facts, context);
};
