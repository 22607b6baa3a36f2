import { ageInYears, earliestDay } from '@lienthong/form';

import { landlineIsAnOrganisations as organisations } from '../../fields/filer';
import { type BirthRule, parentsOf } from './rule';

export { filerIsLoggedIn } from '../../fields/filer';
/** BF-12: an adult, or a parent of any age (domain C.2 `nycNgaySinh`). With a year alone the doubt is theirs. */
export const filerIsAdultOrParent: BirthRule = {
  id: 'BF-12',
  reads: ['/filer/bornOn', '/filer/relation'],
  check: ({ filer }, { today }) =>
    filer.relation === 'mother' || filer.relation === 'father' || ageInYears(earliestDay(filer.bornOn), today) >= 18,
  vi: 'Người yêu cầu phải từ đủ 18 tuổi, trừ khi là cha hoặc mẹ của trẻ.',
  en: "The applicant must be at least 18 years old, unless they are the child's parent.",
};

/** BF-13: who files as mother is the mother declared (domain C.2 `nycQuanHe`). */
export const filingMotherIsMother: BirthRule = {
  id: 'BF-13',
  pointer: '/mother/personalId',
  reads: ['/filer/relation', '/filer/personalId', '/mother/personalId'],
  check: ({ filer, mother }) => filer.relation !== 'mother' || mother?.personalId === filer.personalId,
  vi: 'Bạn khai là mẹ của trẻ: số định danh ở phần Mẹ phải là số của bạn.',
  en: 'You file as the mother: the personal number under Mother must be yours.',
};

/** BF-14: who files as father is the father declared (domain C.2 `nycQuanHe`). */
export const filingFatherIsFather: BirthRule = {
  id: 'BF-14',
  pointer: '/father/personalId',
  reads: ['/filer/relation', '/filer/personalId', '/father/personalId'],
  check: ({ filer, father }) => filer.relation !== 'father' || father?.personalId === filer.personalId,
  vi: 'Bạn khai là cha của trẻ: số định danh ở phần Cha phải là số của bạn.',
  en: 'You file as the father: the personal number under Father must be yours.',
};

export const landlineIsAnOrganisations = organisations('BF-15', 'care-organisation');

/** BF-16: without a parent's residence the filer's tells where the child lives and which commune registers. */
export const somebodyHasResidence: BirthRule = {
  id: 'BF-16',
  reads: ['/filer/residence', '/mother/residence', '/father/residence'],
  check: (facts) => facts.filer.residence !== undefined || parentsOf(facts).some((parent) => parent.residence),
  vi: 'Chưa có nơi cư trú của cha hoặc mẹ: vui lòng ghi nơi cư trú của người yêu cầu.',
  en: "Neither parent's residence is given: please give the applicant's.",
};
