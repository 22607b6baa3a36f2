import { judging } from '../declaration/judging';
import { underTerritory } from '../fields/territory';
import { toChoice } from './choice';
import { birthFacts } from './form';
import { type BirthLaw, findLaw } from './law';
import type { Branch } from './rule-packs';
import { choiceRules, factRules } from './rules';
import { warningRules } from './warnings';

/** Made once: a schema is compiled when it is first used. */
const schemas = {
  '34-provinces': birthFacts,
  '63-provinces': underTerritory(birthFacts, '63-provinces'),
};

export const {
  check: checkBirth,
  warnings: birthWarnings,
  getJudged: getJudgedBirth,
} = judging<BirthLaw, Branch>({
  findLaw,
  toChoice,
  schemaUnder: ({ pack }) => schemas[pack.territory],
  factRules,
  choiceRules,
  warningRules,
});
