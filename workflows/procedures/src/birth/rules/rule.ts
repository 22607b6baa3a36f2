import type { FormRule } from '@lienthong/form';

import type { Judged } from '../../declaration/judging';
import type { BirthFacts } from '../form';
import type { BirthLaw } from '../law';
import type { Branch } from '../rule-packs';

export type BirthContext = Judged<BirthLaw, Branch>;
export type BirthRule = FormRule<BirthFacts, BirthContext>;

export const isMotherKnown = (facts: BirthFacts): boolean =>
  facts.case === 'both-parents-known' || facts.case === 'father-unknown';

export const isFatherKnown = (facts: BirthFacts): boolean =>
  facts.case === 'both-parents-known' || facts.case === 'mother-unknown';

/** The parents that the declaration names. */
export const parentsOf = (facts: BirthFacts) => [facts.mother, facts.father].filter((parent) => parent !== undefined);
