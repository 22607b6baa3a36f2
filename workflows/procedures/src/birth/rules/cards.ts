import type { BirthRule } from './rule';

/** BF-47: the guardian on the card is somebody declared (domain C.3 `nguoiGiamHoTrenThe`). */
export const guardianIsDeclared: BirthRule = {
  id: 'BF-47',
  reads: ['/health/guardian', '/mother', '/father'],
  check: (facts) => {
    const guardian = facts.health?.guardian;
    return guardian === undefined || guardian === 'filer' || facts[guardian] !== undefined;
  },
  vi: 'Người giám hộ trên thẻ phải là người đã được khai trong tờ khai.',
  en: 'The guardian on the card must be somebody declared in this form.',
};

const legalRepresentatives = ['mother', 'father', 'guardian', 'care-organisation'];

/** BF-48: only a legal representative confirms a child's identity data (Civil Code 2015 Art 136, domain C.3). */
export const representativeConfirms: BirthRule = {
  id: 'BF-48',
  reads: ['/identityCard/confirmed', '/filer/relation'],
  check: ({ identityCard, filer }) => identityCard === undefined || legalRepresentatives.includes(filer.relation),
  vi: 'Chỉ cha, mẹ, người giám hộ hoặc tổ chức nuôi dưỡng mới xác nhận được để cấp thẻ căn cước cho trẻ.',
  en: "Only a parent, guardian or care organisation can confirm the data for the child's identity card.",
};
