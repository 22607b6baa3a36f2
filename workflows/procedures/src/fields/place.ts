import { block, choice, communePattern, type Label, matching, provinceCodes, text } from '@lienthong/form';
import { catalogueBegins, findCommune, provincesBefore2025 } from '@lienthong/places';
import { Type } from '@sinclair/typebox';

import { day } from './person';

/** Places under the codes of 01/07/2025 (domain D.6); `underTerritory` makes of a form what it was before. */

const fromList = { vi: 'Vui lòng chọn trong danh sách.', en: 'Please choose from the list.' };
const provinceLabel: Label = {
  title: 'Tỉnh, thành phố',
  en: 'Province',
  domain: 'maTinh',
  rule: 'BF-03',
  expects: fromList,
};

/** BF-03: one of the 34 provinces. */
export const province = choice(provinceLabel, provinceCodes);

/** BF-03: one of the 63 provinces until 30/06/2025, among whose codes the 34 of today are. */
export const provinceOfAnyDay = choice(provinceLabel, Object.keys(provincesBefore2025).sort());

/** BF-04: five digits. */
export const commune = matching(
  { title: 'Xã, phường', en: 'Commune', domain: 'maXa', rule: 'BF-04', expects: fromList },
  communePattern,
);

/** BF-61: three digits, until 30/06/2025 only (domain C.1). */
export const district = matching(
  { title: 'Quận, huyện', en: 'District', domain: 'maHuyen', rule: 'BF-61', expects: fromList },
  '^\\d{3}$',
);

/** Where something happened: what is known of it, as it was called on a day since then (RD-09). */
export const namedPlaceFields = {
  province: Type.Optional(provinceOfAnyDay),
  district: Type.Optional(district),
  commune: Type.Optional(commune),
  /** The day as of which the codes are meant; left out = the day of submission. */
  validAt: Type.Optional(day({ title: 'Địa danh theo ngày', en: 'Place as named on' })),
};

const addressFields = {
  province,
  commune,
  detail: text({ title: 'Số nhà, đường, thôn, tổ', en: 'House, street, hamlet', domain: 'dcChiTiet' }),
};

export const address = (label: Label) => block(label, addressFields);

/** An address and in what way the person lives there (domain C.1 `loaiCuTru`). */
export const residenceOf = (label: Label) =>
  block(label, {
    kind: choice({ title: 'Loại cư trú', en: 'Kind of residence', domain: 'loaiCuTru' }, [
      'permanent',
      'temporary',
      'current',
    ]),
    ...addressFields,
  });

/**
 * RD-09, domain C.1: commune, province and district belong together on that day. An address is kept as it was declared;
 * its codes are read as of the day of submission. For days before the catalogue begins, what it does not know may have been.
 */
export const isPlaceOn = (place: { province: string; commune: string; district?: string }, day: string): boolean => {
  const found = findCommune(place.commune, day);
  if (!found) return day < catalogueBegins;
  return found.province === place.province && (place.district === undefined || found.district === place.district);
};
