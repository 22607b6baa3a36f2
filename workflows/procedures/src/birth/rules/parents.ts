import { ageInYears, earliestDay, latestDay } from '@lienthong/form';

import { type BirthRule, isFatherKnown, isMotherKnown } from './rule';

/** BF-17: a parent's block is required exactly when that parent is known (domain C.2 `truongHopKS`). */
export const knownMotherIsDeclared: BirthRule = {
  id: 'BF-17',
  pointer: '/mother',
  reads: ['/case', '/mother'],
  check: (facts) => !isMotherKnown(facts) || facts.mother !== undefined,
  vi: 'Trường hợp đã chọn là xác định được mẹ: vui lòng khai phần Mẹ.',
  en: 'The case says that the mother is known: please fill in the part Mother.',
};

/** BF-18: nothing is recorded about a parent who is not known. */
export const unknownMotherIsNotDeclared: BirthRule = {
  id: 'BF-18',
  pointer: '/mother',
  reads: ['/case', '/mother'],
  check: (facts) => isMotherKnown(facts) || facts.mother === undefined,
  vi: 'Trường hợp đã chọn là không xác định được mẹ: vui lòng bỏ phần Mẹ hoặc chọn lại trường hợp.',
  en: 'The case says that the mother is not known: please leave out Mother, or change the case.',
};

/** BF-19: as BF-17, for the father. */
export const knownFatherIsDeclared: BirthRule = {
  id: 'BF-19',
  pointer: '/father',
  reads: ['/case', '/father'],
  check: (facts) => !isFatherKnown(facts) || facts.father !== undefined,
  vi: 'Trường hợp đã chọn là xác định được cha: vui lòng khai phần Cha.',
  en: 'The case says that the father is known: please fill in the part Father.',
};

/** BF-20: as BF-18, for the father. */
export const unknownFatherIsNotDeclared: BirthRule = {
  id: 'BF-20',
  pointer: '/father',
  reads: ['/case', '/father'],
  check: (facts) => isFatherKnown(facts) || facts.father === undefined,
  vi: 'Trường hợp đã chọn là không xác định được cha: vui lòng bỏ phần Cha hoặc chọn lại trường hợp.',
  en: 'The case says that the father is not known: please leave out Father, or change the case.',
};

/** BF-21: a mother is 8 to 65 years old at birth (domain C.2); with a year alone only what is certain is refused. */
export const motherIsOfChildbearingAge: BirthRule = {
  id: 'BF-21',
  reads: ['/mother/bornOn', '/child/bornOn'],
  check: ({ mother, child }) =>
    mother === undefined ||
    (ageInYears(earliestDay(mother.bornOn), child.bornOn) >= 8 &&
      ageInYears(latestDay(mother.bornOn), child.bornOn) <= 65),
  vi: 'Theo ngày sinh đã ghi, tuổi của mẹ khi sinh con không hợp lý. Vui lòng xem lại.',
  en: "By the dates given the mother's age at the birth cannot be right. Please check.",
};

/** BF-22: a father is older than his child. That he was under 14 is only a caution for the officer (domain C.2). */
export const fatherIsOlderThanChild: BirthRule = {
  id: 'BF-22',
  reads: ['/father/bornOn', '/child/bornOn'],
  check: ({ father, child }) => father === undefined || earliestDay(father.bornOn) < child.bornOn,
  vi: 'Ngày sinh của cha phải trước ngày sinh của trẻ.',
  en: "The father's date of birth must be before the child's.",
};

/** BF-23: father and mother are two people (domain C.2). */
export const parentsAreTwoPeople: BirthRule = {
  id: 'BF-23',
  reads: ['/father/personalId', '/mother/personalId'],
  check: ({ father, mother }) => father?.personalId === undefined || father.personalId !== mother?.personalId,
  vi: 'Cha và mẹ không thể có cùng một số định danh.',
  en: 'Father and mother cannot have the same personal number.',
};

/** BF-24: giấy chứng minh nhân dân is void since 01/01/2025 (Law on Identity 26/2023/QH15 Art 46). */
const paperIsStillValid = (parent: 'mother' | 'father'): BirthRule => ({
  id: 'BF-24',
  reads: [`/${parent}/otherPaper/kind`],
  check: (facts, { today }) => today < '2025-01-01' || facts[parent]?.otherPaper?.kind !== 'old-identity-card',
  vi: 'Giấy chứng minh nhân dân đã hết giá trị từ 01/01/2025. Vui lòng dùng số định danh hoặc giấy tờ khác.',
  en: 'The old identity card is void since 01/01/2025. Please use the personal number or another paper.',
});

export const mothersPaperIsStillValid = paperIsStillValid('mother');
export const fathersPaperIsStillValid = paperIsStillValid('father');
