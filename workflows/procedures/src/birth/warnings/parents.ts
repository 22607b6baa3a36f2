import { ageInYears, earliestDay, latestDay } from '@lienthong/form';

import type { BirthRule } from '../rules/rule';

/** BF-54: domain C.2 `meNgaySinh`; outside 8 to 65 it is refused (BF-21). With a year alone only what is certain is told. */
export const mothersAgeIsUsual: BirthRule = {
  id: 'BF-54',
  reads: ['/mother/bornOn', '/child/bornOn'],
  check: ({ mother, child }) =>
    mother === undefined ||
    (ageInYears(earliestDay(mother.bornOn), child.bornOn) >= 14 &&
      ageInYears(latestDay(mother.bornOn), child.bornOn) <= 55),
  vi: 'Tuổi của mẹ khi sinh con dưới 14 hoặc trên 55. Vui lòng xem lại ngày sinh.',
  en: 'The mother was under 14 or over 55 at the birth. Please check the dates.',
};

/** BF-55: domain C.2. */
export const fathersAgeIsUsual: BirthRule = {
  id: 'BF-55',
  reads: ['/father/bornOn', '/child/bornOn'],
  check: ({ father, child }) => father === undefined || ageInYears(earliestDay(father.bornOn), child.bornOn) >= 14,
  vi: 'Tuổi của cha khi sinh con dưới 14. Vui lòng xem lại ngày sinh.',
  en: 'The father was under 14 at the birth. Please check the dates.',
};

/** BF-56: a father without a marriage is recognised by papers of their own (domain C.2, marriage). */
export const fatherIsMarried: BirthRule = {
  id: 'BF-56',
  reads: ['/marriage', '/father', '/mother'],
  check: ({ marriage, father, mother }) => !father || !mother || marriage !== undefined,
  vi: 'Chưa có giấy chứng nhận kết hôn của cha mẹ: cán bộ sẽ cần giấy tờ nhận cha, con.',
  en: 'There is no marriage certificate: the officer will need papers by which the father recognises the child.',
};

/** BF-57: domain C.2, marriage `ngayCap`. */
export const marriagePrecedesBirth: BirthRule = {
  id: 'BF-57',
  reads: ['/marriage/issuedOn', '/child/bornOn'],
  check: ({ marriage, child }) => marriage === undefined || marriage.issuedOn <= child.bornOn,
  vi: 'Giấy chứng nhận kết hôn được cấp sau ngày sinh của trẻ: cán bộ sẽ xem xét thêm.',
  en: 'The marriage certificate is dated after the birth: the officer will look at it.',
};
