import { listCodes, meaningsOf } from './catalogue';
import { covers, type Day } from './period';
import type { AnyPlace, Commune, District, Province } from './place';

/**
 * The list of communes and districts before the reform is the one in force from this day until 30/06/2025. For earlier
 * days it answers as best it knows: a code that it lacks may still have been valid then.
 */
export const catalogueBegins: Day = '2025-03-01';

/** A code of two, three or five digits as it was understood on that day. */
export const findPlace = (code: string, day: Day): AnyPlace | undefined => meaningsOf(code).find(covers(day));

export const findProvince = (code: string, day: Day): Province | undefined => {
  const found = findPlace(code, day);
  return found?.level === 'province' ? found : undefined;
};

export const findDistrict = (code: string, day: Day): District | undefined => {
  const found = findPlace(code, day);
  return found?.level === 'district' ? found : undefined;
};

export const findCommune = (code: string, day: Day): Commune | undefined => {
  const found = findPlace(code, day);
  return found?.level === 'commune' ? found : undefined;
};

export const isCommuneValid = (code: string, day: Day): boolean => findCommune(code, day) !== undefined;

/** RD-09, domain C.1: a commune is only valid together with its province, both on the same day. */
export const isPairValid = (provinceCode: string, communeCode: string, day: Day): boolean =>
  findCommune(communeCode, day)?.province === provinceCode;

export const listPlaces = (level: AnyPlace['level'], day: Day): AnyPlace[] =>
  listCodes(level).flatMap((code) => findPlace(code, day) ?? []);
