import { type BirthRule, parentsOf } from './rule';

/** BF-25: a birth is declared after it happened (domain C.2 `nksNgaySinh`). How late never refuses (RB-02). */
export const childIsBorn: BirthRule = {
  id: 'BF-25',
  reads: ['/child/bornOn'],
  check: ({ child }, { today }) => child.bornOn <= today,
  vi: 'Ngày sinh của trẻ không thể ở sau hôm nay.',
  en: "The child's date of birth cannot be after today.",
};

/** BF-26: the second of twins is second of two (RB-09). */
export const birthOrderIsPossible: BirthRule = {
  id: 'BF-26',
  reads: ['/child/birthOrder', '/child/childrenInBirth'],
  check: ({ child }) => child.birthOrder <= child.childrenInBirth,
  vi: 'Thứ tự sinh không thể lớn hơn số con trong lần sinh.',
  en: 'The order at birth cannot be greater than the number of children at this birth.',
};

/**
 * BF-27: Vietnamese when every known parent is, also when none is known (Law on Nationality 2008 Art 15–18). With one
 * foreign parent the two may agree otherwise in writing: domain C.2 is stricter, here an officer looks.
 */
export const nationalityFollowsParents: BirthRule = {
  id: 'BF-27',
  reads: ['/child/nationality', '/mother/nationality', '/father/nationality'],
  check: (facts) => facts.child.nationality === 'VN' || parentsOf(facts).some((parent) => parent.nationality !== 'VN'),
  vi: 'Cha mẹ đã khai đều là người Việt Nam hoặc không rõ: vui lòng chọn quốc tịch Việt Nam cho trẻ.',
  en: 'The parents declared are Vietnamese, or not known: please choose Vietnamese for the child.',
};

/** BF-28: died between birth and today. */
export const deathFollowsBirth: BirthRule = {
  id: 'BF-28',
  reads: ['/child/diedOn', '/child/bornOn'],
  check: ({ child }, { today }) =>
    child.diedOn === undefined || (child.bornOn <= child.diedOn && child.diedOn <= today),
  vi: 'Ngày mất phải từ ngày sinh đến hôm nay.',
  en: 'The date of death must lie between the date of birth and today.',
};

/** BF-29: a foreign parent is a foreign element (domain C.2 `nksLoaiKhaiSinh`). */
export const foreignParentIsForeignElement: BirthRule = {
  id: 'BF-29',
  reads: ['/foreignElement', '/mother/nationality', '/father/nationality'],
  check: (facts) => facts.foreignElement !== 'none' || parentsOf(facts).every((parent) => parent.nationality === 'VN'),
  vi: 'Cha hoặc mẹ là người nước ngoài: vui lòng chọn trường hợp có yếu tố nước ngoài.',
  en: 'A parent is a foreigner: please choose a case with a foreign element.',
};

/**
 * BF-30: the commune where father or mother lives registers; where neither is known, the filer's (domain B.2). From
 * 01/03/2027 any commune does.
 */
export const communeIsCompetent: BirthRule = {
  id: 'BF-30',
  pointer: '/registration/commune',
  reads: ['/registration', '/filer/residence', '/mother/residence', '/father/residence'],
  check: (facts, { pack }) => {
    if (pack.anyCommune) return true;
    const parents = parentsOf(facts).flatMap((parent) => parent.residence ?? []);
    const homes = parents.length > 0 ? parents : [facts.filer.residence].flatMap((home) => home ?? []);
    const { province, commune } = facts.registration;
    return homes.length === 0 || homes.some((home) => home.commune === commune && home.province === province);
  },
  vi: 'Khai sinh được đăng ký ở xã, phường nơi cha hoặc mẹ cư trú. Vui lòng chọn lại.',
  en: 'A birth is registered in the commune where father or mother lives. Please choose again.',
};

/** BF-36: every birth in Việt Nam has a province and a commune (domain C.2 `nksNoiSinh`). */
export const placeOfBirthIsComplete: BirthRule = {
  id: 'BF-36',
  reads: ['/child/placeOfBirth'],
  check: ({ child: { placeOfBirth } }) =>
    placeOfBirth.country !== 'VN' || (placeOfBirth.province !== undefined && placeOfBirth.commune !== undefined),
  vi: 'Vui lòng chọn tỉnh và xã, phường nơi trẻ sinh ra.',
  en: 'Please choose the province and commune where the child was born.',
};
