import { block, choice, formatted } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { partialDay, personalId, personName } from '../../fields/person';
import { relations } from './relations';

/** Người yêu cầu (nyc): who has the duty to report the death (Luật Hộ tịch 60/2014/QH13 Điều 33, domain B.2). From the login (RB-01). */
export const filer = block(
  { title: 'Người yêu cầu', en: 'Applicant' },
  {
    fullName: personName({ title: 'Họ và tên', en: 'Full name', domain: 'nycHoTen' }),
    personalId: personalId({ domain: 'nycSoDDCN' }),
    bornOn: partialDay({ title: 'Ngày sinh', en: 'Date of birth', domain: 'nycNgaySinh' }),
    relation: choice(
      { title: 'Quan hệ với người mất', en: 'Relation to the deceased', domain: 'nycQuanHe' },
      relations,
    ),
    /** DF-05: domain D.8. */
    phone: formatted(
      {
        title: 'Số điện thoại',
        en: 'Phone number',
        domain: 'nycSoDienThoai',
        rule: 'DF-05',
        section: 'contact',
        expects: { vi: 'Ví dụ 0901234567.', en: 'For example 0901234567.' },
      },
      'phone',
    ),
    /** DF-06 */
    email: Type.Optional(
      formatted(
        {
          title: 'Thư điện tử',
          en: 'Email',
          domain: 'nycEmail',
          rule: 'DF-06',
          section: 'contact',
          expects: { vi: 'Ví dụ ten@example.vn.', en: 'For example name@example.vn.' },
        },
        'email',
      ),
    ),
  },
);
