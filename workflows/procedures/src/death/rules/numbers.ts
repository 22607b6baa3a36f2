import { hasKnownPlace, matchesHolder, type NumberHolder } from '@lienthong/form';

import type { DeathFacts } from '../form';
import type { DeathRule } from './rule';

const mismatch = {
  vi: 'Số định danh không khớp với ngày sinh hoặc giới tính đã khai. Vui lòng xem lại cả hai.',
  en: 'The personal number does not fit the date of birth or the sex declared. Please check both.',
};

const fits = (personalId: string | undefined, holder: NumberHolder): boolean =>
  personalId === undefined || matchesHolder(personalId, holder);

/** RD-02: century, sex and year inside the number (NĐ 137/2015 Art 13). The filer's sex is not asked: only the year. */
export const filersNumberFits: DeathRule = {
  id: 'RD-02',
  reads: ['/filer/personalId', '/filer/bornOn'],
  check: ({ filer }) => fits(filer.personalId, { bornOn: filer.bornOn }),
  ...mismatch,
};

export const deceasedsNumberFits: DeathRule = {
  id: 'RD-02',
  reads: ['/deceased/personalId', '/deceased/bornOn', '/deceased/sex', '/deceased/corrected'],
  check: ({ deceased: { personalId, bornOn, sex, corrected } }) =>
    corrected === true || fits(personalId, { bornOn, ...(sex !== 'undetermined' && { sex }) }),
  ...mismatch,
};

export const relativesNumbersFit: DeathRule = {
  id: 'RD-02',
  reads: ['/survivors/relatives'],
  check: ({ survivors }) =>
    (survivors?.relatives ?? []).every(({ personalId, bornOn }) => fits(personalId, { bornOn })),
  vi: 'Có thân nhân mà số định danh không khớp với ngày sinh đã khai. Vui lòng xem lại từng người.',
  en: "A relative's personal number does not fit the date of birth declared. Please check each of them.",
};

/** RD-03: the first three digits are a place that has issued numbers. */
const placesAreKnown = (pointer: string, find: (facts: DeathFacts) => (string | undefined)[]): DeathRule => ({
  id: 'RD-03',
  reads: [pointer],
  check: (facts) => find(facts).every((personalId) => personalId === undefined || hasKnownPlace(personalId)),
  vi: 'Ba chữ số đầu của số định danh không phải mã nơi nào. Vui lòng xem lại.',
  en: 'The first three digits of the personal number belong to no place. Please check.',
});

export const filersNumberHasPlace = placesAreKnown('/filer/personalId', ({ filer }) => [filer.personalId]);
export const deceasedsNumberHasPlace = placesAreKnown('/deceased/personalId', ({ deceased }) => [deceased.personalId]);
export const payeesNumberHasPlace = placesAreKnown('/benefit/payee/personalId', ({ benefit }) => [
  benefit?.payee.personalId,
]);
export const relativesNumbersHavePlaces = placesAreKnown('/survivors/relatives', ({ survivors }) =>
  (survivors?.relatives ?? []).map(({ personalId }) => personalId),
);
