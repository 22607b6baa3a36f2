import { isLandline } from '@lienthong/form';

import type { DeathRule } from './rule';

/** RB-01: the filer's identity comes from the login and cannot be another's. */
export const filerIsLoggedIn: DeathRule = {
  id: 'RB-01',
  reads: ['/filer/personalId'],
  check: ({ filer }, { actorPersonalId }) => actorPersonalId === undefined || actorPersonalId === filer.personalId,
  vi: 'Số định danh của người yêu cầu phải là số của chính tài khoản đang đăng nhập.',
  en: "The applicant's personal number must be that of the account logged in.",
};

/** DF-20: nobody reports their own death; a number typed into the wrong box would mark the filer dead (F-19). */
export const filerIsNotDeceased: DeathRule = {
  id: 'DF-20',
  reads: ['/deceased/personalId', '/filer/personalId'],
  check: ({ deceased, filer }) => deceased.personalId !== filer.personalId,
  vi: 'Số định danh của người mất đang trùng với số của người yêu cầu. Vui lòng ghi số của người đã mất.',
  en: "The deceased's personal number is the applicant's. Please give the number of the person who died.",
};

/** DF-21: people give a mobile number, an organisation may give a landline (domain D.8). */
export const landlineIsAnOrganisations: DeathRule = {
  id: 'DF-21',
  reads: ['/filer/phone', '/filer/relation'],
  check: ({ filer }) => !isLandline(filer.phone) || filer.relation === 'organisation',
  vi: 'Vui lòng cho số điện thoại di động để nhận tin nhắn. Chỉ tổ chức mới dùng số máy bàn.',
  en: 'Please give a mobile number to receive messages. Only organisations may use a landline.',
};

/** DF-22: what is posted needs an address (domain B.11). */
export const postHasAddress: DeathRule = {
  id: 'DF-22',
  pointer: '/delivery/postTo',
  reads: ['/delivery'],
  check: ({ delivery }) => delivery?.deathExtract !== 'post' || delivery.postTo !== undefined,
  vi: 'Bạn chọn nhận qua bưu điện: vui lòng ghi địa chỉ nhận.',
  en: 'You chose delivery by post: please give the postal address.',
};
