import { cut, findChange, newCities } from '../changes';
import { eveOfReform, reform } from '../period';
import type { Province } from '../place';
import { newList, oldList } from '../sources';
import { mergedFrom } from './merged';
import { type ProvinceCode, provincesBefore2025, provincesSince2025 } from './names';

const cities = ['01', '31', '48', '79', '92'];

/** Every meaning that a province code has had, oldest first. Eleven provinces went through the reform as they were. */
export const listProvinces = (): readonly Province[] => (provinces ??= build());

let provinces: readonly Province[] | undefined;

const build = (): Province[] => [
  ...Object.entries(provincesBefore2025).flatMap(([code, name]) =>
    meanings({ code, name, source: oldList, ...(!isKept(code) && { validTo: eveOfReform }) }),
  ),
  ...Object.entries(provincesSince2025)
    .filter(([code]) => !isKept(code))
    .flatMap(([code, name]) => meanings({ code, name, source: newList, validFrom: reform })),
];

const isKept = (code: string): boolean => mergedFrom[code as ProvinceCode]?.length === 1;

const meanings = (known: Pick<Province, 'code' | 'name' | 'source' | 'validFrom' | 'validTo'>): Province[] => {
  const change = findChange(newCities, known);
  const first = named(known, change?.formerName ?? known.name, cities.includes(known.code) ? 'city' : 'province');
  return change ? cut(first, change, named(known, known.name, 'city')) : [first];
};

const named = (
  known: Pick<Province, 'code' | 'source' | 'validFrom' | 'validTo'>,
  name: string,
  kind: Province['kind'],
): Province => ({ ...known, level: 'province', name, fullName: inFull(name, kind), kind });

const inFull = (name: string, kind: Province['kind']): string => {
  if (kind === 'province') return `Tỉnh ${name}`;
  return name.startsWith('Thành phố') ? name : `Thành phố ${name}`;
};
