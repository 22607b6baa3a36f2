import { judging } from '../declaration/judging';
import { numberedFor } from '../fields/numbered';
import { underTerritory } from '../fields/territory';
import { toChoice } from './choice';
import { deathFacts } from './form';
import { type DeathLaw, findLaw } from './law';
import type { Branch } from './rule-packs';
import { choiceRules, factRules } from './rules';
import { warningRules } from './warnings';

/** Made once: a schema is compiled when it is first used. */
const schemas = {
  '34-provinces': deathFacts,
  '63-provinces': numberedFor('DF', underTerritory(deathFacts, '63-provinces')),
};

export const {
  check: checkDeath,
  warnings: deathWarnings,
  getJudged: getJudgedDeath,
} = judging<DeathLaw, Branch>({
  findLaw,
  toChoice,
  schemaUnder: ({ pack }) => schemas[pack.territory],
  factRules,
  choiceRules,
  warningRules,
});
