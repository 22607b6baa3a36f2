import { earliestDay } from '@lienthong/form';
import { successorsOf } from '@lienthong/places';

import { isPlaceOn, placeIsNotValid } from '../../fields/place';
import type { DeathRule } from './rule';

/** RD-09: the codes of an address belong together on the day of submission. */
export const placeOfRegistrationIsValid: DeathRule = {
  id: 'RD-09',
  pointer: '/registration/commune',
  reads: ['/registration'],
  check: ({ registration }, { today }) => isPlaceOn(registration, today),
  ...placeIsNotValid,
};

export const residenceIsValid: DeathRule = {
  id: 'RD-09',
  pointer: '/deceased/residence/commune',
  reads: ['/deceased/residence'],
  check: ({ deceased }, { today }) => deceased.residence === undefined || isPlaceOn(deceased.residence, today),
  ...placeIsNotValid,
};

/** RD-09: the place of death may be declared as it was called on a day since the death. */
export const placeOfDeathIsValid: DeathRule = {
  id: 'RD-09',
  pointer: '/death/place/commune',
  reads: ['/death/place'],
  check: ({ death: { place } }, { today }) => {
    const { province, commune, validAt = today } = place;
    return province === undefined || commune === undefined || isPlaceOn({ ...place, province, commune }, validAt);
  },
  vi: 'Nơi mất: xã, phường này không có trong tỉnh đã chọn. Nếu ghi theo địa danh cũ, vui lòng cho biết ngày của địa danh.',
  en: 'Place of death: no such commune in this province. If it is named as of an earlier day, please give that day.',
};

/** DF-27: a commune lies in a province, and without its commune a province says too little to find the book. */
export const placeIsWhole: DeathRule = {
  id: 'DF-27',
  reads: ['/death/place'],
  check: ({ death: { place } }) => (place.province === undefined) === (place.commune === undefined),
  vi: 'Vui lòng chọn cả tỉnh và xã, phường nơi mất; nếu không rõ thì bỏ trống cả hai.',
  en: 'Please choose both province and commune of the place of death; if not known, leave both empty.',
};

/**
 * DF-28: the commune of the last residence registers; if unknown, that of the place of death or where the body was found
 * (domain B.2, Luật Hộ tịch 60/2014/QH13 Điều 32), or what became of it. Under the law of 2026 any commune does.
 */
export const communeIsCompetent: DeathRule = {
  id: 'DF-28',
  pointer: '/registration/commune',
  reads: ['/registration', '/deceased/residence', '/death/place'],
  check: ({ registration, deceased, death }, { settings, today }) => {
    if (today >= settings.text('gt.anyCommuneFrom')) return true;
    const communes = competentCommunes(deceased.residence ?? death.place, today);
    return communes.length === 0 || communes.includes(registration.commune);
  },
  vi: 'Khai tử được đăng ký ở xã, phường nơi người mất cư trú lần cuối; nếu không rõ nơi cư trú thì ở nơi mất. Vui lòng chọn lại.',
  en: 'A death is registered in the commune of the last residence; if unknown, where the person died. Please choose again.',
};

/** None when the place is not known, or its codes are wrong, which RD-09 tells. */
const competentCommunes = ({ commune, province, validAt }: Place, today: string): string[] =>
  commune === undefined
    ? []
    : successorsOf({ code: commune, level: 'commune', province }, earlierOf(validAt, today), today).map(
        ({ code }) => code,
      );

type Place = Partial<Record<'province' | 'commune' | 'validAt', string>>;

const earlierOf = (day: string | undefined, today: string): string => (day !== undefined && day < today ? day : today);

/** DF-29: a place is called as it was at the death or later. */
export const placeIsNamedSinceDeath: DeathRule = {
  id: 'DF-29',
  reads: ['/death/place/validAt', '/death/diedOn'],
  check: ({ death: { place, diedOn } }, { today }) =>
    place.validAt === undefined || (earliestDay(diedOn) <= place.validAt && place.validAt <= today),
  vi: 'Ngày của địa danh phải từ ngày mất đến hôm nay.',
  en: 'The day of the place’s name must lie between the death and today.',
};
