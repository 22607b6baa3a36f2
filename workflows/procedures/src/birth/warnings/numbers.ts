import { matchesHolder } from '@lienthong/form';

import { correctedNumberDoesNotFit, numberIsDomestic } from '../../fields/rules';
import type { BirthRule } from '../rules/rule';

export const numbersAreDomestic = [
  '/filer/personalId',
  '/mother/personalId',
  '/father/personalId',
  '/residence/householder/personalId',
  '/residence/owner/personalId',
].map(numberIsDomestic);

const correctedNumberFits = (parent: 'mother' | 'father', sex: 'female' | 'male'): BirthRule => ({
  id: 'RD-02',
  reads: [`/${parent}/personalId`, `/${parent}/bornOn`, `/${parent}/corrected`],
  check: ({ [parent]: person }) =>
    person?.corrected !== true ||
    person.personalId === undefined ||
    matchesHolder(person.personalId, { bornOn: person.bornOn, sex }),
  ...correctedNumberDoesNotFit,
});

export const correctedMothersNumberFits = correctedNumberFits('mother', 'female');
export const correctedFathersNumberFits = correctedNumberFits('father', 'male');
