import { hasKnownPlace, matchesHolder } from '@lienthong/form';

import type { BirthFacts } from '../form';
import type { BirthRule } from '../rules/rule';

/** RD-03: from 100 on the first three digits are a country; right for who was registered abroad. What is no place is refused. */
const placeIsProvince = (pointer: string, find: (facts: BirthFacts) => string | undefined): BirthRule => ({
  id: 'RD-03',
  reads: [pointer],
  check: (facts) => {
    const personalId = find(facts);
    return personalId === undefined || !hasKnownPlace(personalId) || Number(personalId.slice(0, 3)) < 100;
  },
  vi: 'Số định danh này được cấp ở nước ngoài. Vui lòng xem lại nếu không phải vậy.',
  en: 'This personal number was given abroad. Please check if that is not so.',
});

export const filersNumberIsDomestic = placeIsProvince('/filer/personalId', (facts) => facts.filer.personalId);
export const mothersNumberIsDomestic = placeIsProvince('/mother/personalId', (facts) => facts.mother?.personalId);
export const fathersNumberIsDomestic = placeIsProvince('/father/personalId', (facts) => facts.father?.personalId);
export const householdersNumberIsDomestic = placeIsProvince(
  '/residence/householder/personalId',
  (facts) => facts.residence?.householder.personalId,
);
export const ownersNumberIsDomestic = placeIsProvince(
  '/residence/owner/personalId',
  (facts) => facts.residence?.owner?.personalId,
);

/** RD-02: after a correction the number need not fit; the officer is told that it does not. */
const correctedNumberFits = (parent: 'mother' | 'father', sex: 'female' | 'male'): BirthRule => ({
  id: 'RD-02',
  reads: [`/${parent}/personalId`, `/${parent}/bornOn`, `/${parent}/corrected`],
  check: ({ [parent]: person }) =>
    person?.corrected !== true ||
    person.personalId === undefined ||
    matchesHolder(person.personalId, { bornOn: person.bornOn, sex }),
  vi: 'Số định danh không khớp ngày sinh hoặc giới tính vì đã cải chính: cán bộ sẽ đối chiếu.',
  en: 'The personal number does not fit after the correction: the officer will compare.',
});

export const correctedMothersNumberFits = correctedNumberFits('mother', 'female');
export const correctedFathersNumberFits = correctedNumberFits('father', 'male');
