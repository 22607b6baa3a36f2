import { matchesHolder } from '@lienthong/form';

import { numberDoesNotFit, numberHasPlace } from '../../fields/rules';
import type { BirthFacts } from '../form';
import type { BirthRule } from './rule';

/** RD-02. The filer's sex is not asked: only the year. */
export const filersNumberFits: BirthRule = {
  id: 'RD-02',
  reads: ['/filer/personalId', '/filer/bornOn', '/mother', '/father'],
  check: (facts) => isCorrectedParent(facts) || matchesHolder(facts.filer.personalId, { bornOn: facts.filer.bornOn }),
  ...numberDoesNotFit,
};

/** The override of RD-02 is declared with the parent; it holds for the same person as filer. */
const isCorrectedParent = ({ filer, mother, father }: BirthFacts): boolean =>
  [mother, father].some((parent) => parent?.corrected === true && parent.personalId === filer.personalId);

const parentsNumberFits = (parent: 'mother' | 'father', sex: 'female' | 'male'): BirthRule => ({
  id: 'RD-02',
  reads: [`/${parent}/personalId`, `/${parent}/bornOn`, `/${parent}/corrected`],
  check: ({ [parent]: person }) =>
    person?.personalId === undefined ||
    person.corrected === true ||
    matchesHolder(person.personalId, { bornOn: person.bornOn, sex }),
  ...numberDoesNotFit,
});

export const mothersNumberFits = parentsNumberFits('mother', 'female');
export const fathersNumberFits = parentsNumberFits('father', 'male');

export const numbersHavePlaces = [
  '/filer/personalId',
  '/mother/personalId',
  '/father/personalId',
  '/residence/householder/personalId',
  '/residence/owner/personalId',
].map(numberHasPlace);
