import { namedPlaceIsValid, placeIsValid } from '../../fields/rules';
import type { BirthRule } from './rule';

export const placesAreValid = [
  '/registration',
  '/filer/residence',
  '/mother/residence',
  '/father/residence',
  '/residence/address',
  '/identityCard/deliveryAddress',
].map(placeIsValid);

export const placeOfBirthIsValid = namedPlaceIsValid({ vi: 'Nơi sinh', en: 'Place of birth' })('/child/placeOfBirth');

/** BF-60: a place is called as it was at birth or later. */
export const placeIsNamedSinceBirth: BirthRule = {
  id: 'BF-60',
  reads: ['/child/placeOfBirth/validAt', '/child/bornOn'],
  check: ({ child: { placeOfBirth, bornOn } }, { today }) =>
    placeOfBirth.validAt === undefined || (bornOn <= placeOfBirth.validAt && placeOfBirth.validAt <= today),
  vi: 'Ngày của địa danh phải từ ngày sinh của trẻ đến hôm nay.',
  en: 'The day of the place’s name must lie between the birth and today.',
};
