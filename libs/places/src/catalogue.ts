import { toDistrict, toNewCommunes, toOldCommune } from './communes/communes';
import { findNewCommune, findOldCommune, findOldDistrict, getRows } from './communes/rows';
import type { AnyPlace } from './place';
import { listProvinces } from './provinces/provinces';

const meanings = new Map<string, readonly AnyPlace[]>();

/** All that a code has meant; two digits are a province's, three a district's, five a commune's. */
export const meaningsOf = (code: string): readonly AnyPlace[] => {
  const known = meanings.get(code);
  if (known) return known;
  const found = code.length === 2 ? listProvinces().filter((province) => province.code === code) : inRows(code);
  // A code from outside that means nothing is not kept: there is no end of them.
  if (found.length > 0) meanings.set(code, found);
  return found;
};

export const listCodes = (level: AnyPlace['level']): string[] => {
  const { districts, before, since } = getRows();
  if (level === 'district') return [...districts.keys()];
  const codes = level === 'commune' ? [...before.keys(), ...since.keys()] : listProvinces().map(({ code }) => code);
  return [...new Set(codes)];
};

const inRows = (code: string): AnyPlace[] => {
  const district = findOldDistrict(code);
  const before = findOldCommune(code);
  const since = findNewCommune(code);
  return [
    ...(district ? [toDistrict(district)] : []),
    ...(before ? [toOldCommune(before, findOldDistrict(before.district)!.province)] : []),
    ...(since ? toNewCommunes(since) : []),
  ];
};
