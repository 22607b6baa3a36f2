import { ageInYears, earliestDay, isLandline } from '@lienthong/form';

import { type BirthRule, parentsOf } from './rule';

/** RB-01: the filer's identity comes from the login and cannot be another's. */
export const filerIsLoggedIn: BirthRule = {
  id: 'RB-01',
  reads: ['/filer/personalId'],
  check: ({ filer }, { actorPersonalId }) => actorPersonalId === undefined || actorPersonalId === filer.personalId,
  vi: 'Số định danh của người yêu cầu phải là số của chính tài khoản đang đăng nhập.',
  en: "The applicant's personal number must be that of the account logged in.",
};

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

/** BF-15: people give a mobile number, an organisation may give a landline (domain D.8). */
export const landlineIsAnOrganisations: BirthRule = {
  id: 'BF-15',
  reads: ['/filer/phone', '/filer/relation'],
  check: ({ filer }) => !isLandline(filer.phone) || filer.relation === 'care-organisation',
  vi: 'Vui lòng cho số điện thoại di động để nhận tin nhắn. Chỉ tổ chức mới dùng số máy bàn.',
  en: 'Please give a mobile number to receive messages. Only organisations may use a landline.',
};

/** BF-16: without a parent's residence the filer's tells where the child lives and which commune registers. */
export const somebodyHasResidence: BirthRule = {
  id: 'BF-16',
  reads: ['/filer/residence', '/mother/residence', '/father/residence'],
  check: (facts) => facts.filer.residence !== undefined || parentsOf(facts).some((parent) => parent.residence),
  vi: 'Chưa có nơi cư trú của cha hoặc mẹ: vui lòng ghi nơi cư trú của người yêu cầu.',
  en: "Neither parent's residence is given: please give the applicant's.",
};
