import { hasKnownPlace, matchesHolder, type NumberHolder } from '@lienthong/form';

import { numberDoesNotFit, numberHasPlace } from '../../fields/rules';
import type { DeathRule } from './rule';

const fits = (personalId: string | undefined, holder: NumberHolder): boolean =>
  personalId === undefined || matchesHolder(personalId, holder);

/** RD-02. The filer's sex is not asked: only the year. */
export const filersNumberFits: DeathRule = {
  id: 'RD-02',
  reads: ['/filer/personalId', '/filer/bornOn'],
  check: ({ filer }) => fits(filer.personalId, { bornOn: filer.bornOn }),
  ...numberDoesNotFit,
};

export const deceasedsNumberFits: DeathRule = {
  id: 'RD-02',
  reads: ['/deceased/personalId', '/deceased/bornOn', '/deceased/sex', '/deceased/corrected'],
  check: ({ deceased: { personalId, bornOn, sex, corrected } }) =>
    corrected === true || fits(personalId, { bornOn, ...(sex !== 'undetermined' && { sex }) }),
  ...numberDoesNotFit,
};

export const relativesNumbersFit: DeathRule = {
  id: 'RD-02',
  reads: ['/survivors/relatives'],
  check: ({ survivors }) =>
    (survivors?.relatives ?? []).every(({ personalId, bornOn }) => fits(personalId, { bornOn })),
  vi: 'Có thân nhân mà số định danh không khớp với ngày sinh đã khai. Vui lòng xem lại từng người.',
  en: "A relative's personal number does not fit the date of birth declared. Please check each of them.",
};

export const numbersHavePlaces = ['/filer/personalId', '/deceased/personalId', '/benefit/payee/personalId'].map(
  numberHasPlace,
);

export const relativesNumbersHavePlaces: DeathRule = {
  ...numberHasPlace('/survivors/relatives'),
  check: ({ survivors }) =>
    (survivors?.relatives ?? []).every(({ personalId }) => personalId === undefined || hasKnownPlace(personalId)),
};
