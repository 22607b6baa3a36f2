import { formatted, type FormRule, isLandline } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { partialDay, personalId, personName } from './person';

/** Người yêu cầu (nyc) stands at `/filer` in every form. Who it is comes from the login (RB-01). */
export const filerIdentity = {
  fullName: personName({ title: 'Họ và tên', en: 'Full name', domain: 'nycHoTen' }),
  personalId: personalId({ domain: 'nycSoDDCN' }),
  bornOn: partialDay({ title: 'Ngày sinh', en: 'Date of birth', domain: 'nycNgaySinh' }),
};

/** BF-05: domain D.8. Notices go there. */
export const phone = formatted(
  {
    title: 'Số điện thoại',
    en: 'Phone number',
    domain: 'nycSoDienThoai',
    rule: 'BF-05',
    section: 'contact',
    expects: { vi: 'Ví dụ 0901234567.', en: 'For example 0901234567.' },
  },
  'phone',
);

export const filerContact = {
  phone,
  /** BF-06 */
  email: Type.Optional(
    formatted(
      {
        title: 'Thư điện tử',
        en: 'Email',
        domain: 'nycEmail',
        rule: 'BF-06',
        section: 'contact',
        expects: { vi: 'Ví dụ ten@example.vn.', en: 'For example name@example.vn.' },
      },
      'email',
    ),
  ),
};

/** RB-01: the filer's identity comes from the login and cannot be another's. */
export const filerIsLoggedIn: FormRule<{ filer: { personalId: string } }, { actorPersonalId?: string }> = {
  id: 'RB-01',
  reads: ['/filer/personalId'],
  check: ({ filer }, { actorPersonalId }) => actorPersonalId === undefined || actorPersonalId === filer.personalId,
  vi: 'Số định danh của người yêu cầu phải là số của chính tài khoản đang đăng nhập.',
  en: "The applicant's personal number must be that of the account logged in.",
};

/** People give a mobile number, an organisation may give a landline (domain D.8). */
export const landlineIsAnOrganisations = (
  id: string,
  organisation: string,
): FormRule<{ filer: { phone: string; relation: string } }, unknown> => ({
  id,
  reads: ['/filer/phone', '/filer/relation'],
  check: ({ filer }) => !isLandline(filer.phone) || filer.relation === organisation,
  vi: 'Vui lòng cho số điện thoại di động để nhận tin nhắn. Chỉ tổ chức mới dùng số máy bàn.',
  en: 'Please give a mobile number to receive messages. Only organisations may use a landline.',
});
