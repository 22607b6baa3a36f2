import { isPlaceOn, placeIsNotValid } from '../../fields/place';
import type { BirthFacts } from '../form';
import type { BirthRule } from './rule';

interface Codes {
  province: string;
  commune: string;
  district?: string;
}

/** RD-09: the codes of an address belong together on the day of submission. */
const placeIsValid = (block: string, find: (facts: BirthFacts) => Codes | undefined): BirthRule => ({
  id: 'RD-09',
  pointer: `${block}/commune`,
  reads: [block],
  check: (facts, { today }) => {
    const codes = find(facts);
    return codes === undefined || isPlaceOn(codes, today);
  },
  ...placeIsNotValid,
});

export const placeOfRegistrationIsValid = placeIsValid('/registration', (facts) => facts.registration);
export const filersResidenceIsValid = placeIsValid('/filer/residence', (facts) => facts.filer.residence);
export const mothersResidenceIsValid = placeIsValid('/mother/residence', (facts) => facts.mother?.residence);
export const fathersResidenceIsValid = placeIsValid('/father/residence', (facts) => facts.father?.residence);
export const placeOfResidenceIsValid = placeIsValid('/residence/address', (facts) => facts.residence?.address);
export const deliveryAddressIsValid = placeIsValid(
  '/identityCard/deliveryAddress',
  (facts) => facts.identityCard?.deliveryAddress,
);

/** RD-09, scenario 26: the place of birth may be declared as it was called on a day since the birth. */
export const placeOfBirthIsValid: BirthRule = {
  id: 'RD-09',
  pointer: '/child/placeOfBirth/commune',
  reads: ['/child/placeOfBirth'],
  check: ({ child: { placeOfBirth } }, { today }) => {
    const { province, commune, district, validAt = today } = placeOfBirth;
    return province === undefined || commune === undefined || isPlaceOn({ province, commune, district }, validAt);
  },
  vi: 'Nơi sinh: xã, phường này không có trong tỉnh đã chọn. Nếu ghi theo địa danh cũ, vui lòng cho biết ngày của địa danh.',
  en: 'Place of birth: no such commune in this province. If it is named as of an earlier day, please give that day.',
};

/** BF-60: a place is called as it was at birth or later. */
export const placeIsNamedSinceBirth: BirthRule = {
  id: 'BF-60',
  reads: ['/child/placeOfBirth/validAt', '/child/bornOn'],
  check: ({ child: { placeOfBirth, bornOn } }, { today }) =>
    placeOfBirth.validAt === undefined || (bornOn <= placeOfBirth.validAt && placeOfBirth.validAt <= today),
  vi: 'Ngày của địa danh phải từ ngày sinh của trẻ đến hôm nay.',
  en: 'The day of the place’s name must lie between the birth and today.',
};
