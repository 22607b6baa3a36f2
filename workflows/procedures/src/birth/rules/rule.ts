import { type FormRule, pointerOf } from '@lienthong/form';

import type { BirthFacts } from '../form';
import type { BirthLaw } from '../law';
import type { Branch } from '../rule-packs';

export interface BirthContext extends BirthLaw {
  /** Day of submission in Việt Nam. */
  today: string;
  branches: ReadonlySet<Branch>;
  /** Who is logged in, when anyone is. */
  actorPersonalId?: string;
}

export type BirthRule = FormRule<BirthFacts, BirthContext>;

/** A rule is an export of its file, nothing to register. Sorted, because loaders order exports differently. */
export const rulesOf = (...files: Record<string, BirthRule>[]): BirthRule[] =>
  files.flatMap((file) => Object.values(file)).sort((a, b) => (a.id + pointerOf(a) < b.id + pointerOf(b) ? -1 : 1));

export const isMotherKnown = (facts: BirthFacts): boolean =>
  facts.case === 'both-parents-known' || facts.case === 'father-unknown';

export const isFatherKnown = (facts: BirthFacts): boolean =>
  facts.case === 'both-parents-known' || facts.case === 'mother-unknown';

/** The parents that the declaration names. */
export const parentsOf = (facts: BirthFacts) => [facts.mother, facts.father].filter((parent) => parent !== undefined);
