import { earliestDay } from '@lienthong/form';
import { successorsOf } from '@lienthong/places';

import { namedPlaceIsValid, placeIsValid } from '../../fields/rules';
import type { DeathRule } from './rule';

export const placesAreValid = ['/registration', '/deceased/residence'].map(placeIsValid);

export const placeOfDeathIsValid = namedPlaceIsValid({ vi: 'Nơi mất', en: 'Place of death' })('/death/place');

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
