import { hasKnownPlace, matchesHolder } from '@lienthong/form';

import type { BirthFacts } from '../form';
import type { BirthRule } from './rule';

const mismatch = {
  vi: 'Số định danh không khớp với ngày sinh hoặc giới tính đã khai. Vui lòng xem lại cả hai.',
  en: 'The personal number does not fit the date of birth or the sex declared. Please check both.',
};

/** RD-02: century, sex and year inside the number (NĐ 137/2015 Art 13). The filer's sex is not asked: only the year. */
export const filersNumberFits: BirthRule = {
  id: 'RD-02',
  reads: ['/filer/personalId', '/filer/bornOn', '/mother', '/father'],
  check: (facts) => isCorrectedParent(facts) || matchesHolder(facts.filer.personalId, { bornOn: facts.filer.bornOn }),
  ...mismatch,
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
  ...mismatch,
});

export const mothersNumberFits = parentsNumberFits('mother', 'female');
export const fathersNumberFits = parentsNumberFits('father', 'male');

/** RD-03: the first three digits are a place that has issued numbers. */
const placeIsKnown = (pointer: string, find: (facts: BirthFacts) => string | undefined): BirthRule => ({
  id: 'RD-03',
  reads: [pointer],
  check: (facts) => {
    const personalId = find(facts);
    return personalId === undefined || hasKnownPlace(personalId);
  },
  vi: 'Ba chữ số đầu của số định danh không phải mã nơi nào. Vui lòng xem lại.',
  en: 'The first three digits of the personal number belong to no place. Please check.',
});

export const filersNumberHasPlace = placeIsKnown('/filer/personalId', (facts) => facts.filer.personalId);
export const mothersNumberHasPlace = placeIsKnown('/mother/personalId', (facts) => facts.mother?.personalId);
export const fathersNumberHasPlace = placeIsKnown('/father/personalId', (facts) => facts.father?.personalId);
export const householdersNumberHasPlace = placeIsKnown(
  '/residence/householder/personalId',
  (facts) => facts.residence?.householder.personalId,
);
export const ownersNumberHasPlace = placeIsKnown(
  '/residence/owner/personalId',
  (facts) => facts.residence?.owner?.personalId,
);
