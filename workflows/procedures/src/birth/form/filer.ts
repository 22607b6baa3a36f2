import { block, choice, formatted } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { partialDay, personalId, personName } from '../../fields/person';
import { residenceOf } from '../../fields/place';

/** Người yêu cầu (nyc): who has the duty to register (Law on Civil Status, domain B.2). Comes from the login (RB-01). */
export const filer = block(
  { title: 'Người yêu cầu', en: 'Applicant' },
  {
    fullName: personName({ title: 'Họ và tên', en: 'Full name', domain: 'nycHoTen' }),
    personalId: personalId({ domain: 'nycSoDDCN' }),
    bornOn: partialDay({ title: 'Ngày sinh', en: 'Date of birth', domain: 'nycNgaySinh' }),
    relation: choice({ title: 'Quan hệ với trẻ', en: 'Relation to the child', domain: 'nycQuanHe' }, [
      'mother',
      'father',
      'grandmother',
      'grandfather',
      'guardian',
      'relative',
      'care-organisation',
    ]),
    residence: Type.Optional(residenceOf({ title: 'Nơi cư trú', en: 'Residence' })),
    /** BF-05: domain D.8. */
    phone: formatted(
      {
        title: 'Số điện thoại',
        en: 'Phone number',
        domain: 'nycSoDienThoai',
        rule: 'BF-05',
        section: 'contact',
        expects: { vi: 'Ví dụ 0901234567.', en: 'For example 0901234567.' },
      },
      'phone',
    ),
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
  },
);
