import { block, choice, declaration, matching, text } from '@lienthong/form';
import {
  address,
  day,
  filerIdentity,
  namedPerson,
  numberedFor,
  personalId,
  personName,
  phone,
} from '@lienthong/procedures/toolkit';
import { type Static, Type } from '@sinclair/typebox';

/** MV-01 to MV-06 are about one field each, most of them numbered as elsewhere; what looks across fields stands in check.ts. */
export const movingInFacts = numberedFor(
  'MV',
  declaration('Tờ khai đăng ký thường trú cho con nuôi', {
    /** Heads the household that the child moves into. */
    filer: block(
      { title: 'Cha nuôi hoặc mẹ nuôi', en: 'Adoptive parent' },
      { fullName: filerIdentity.fullName, personalId: filerIdentity.personalId, phone },
    ),
    /** As the child is called from now on. */
    child: block(
      { title: 'Con nuôi', en: 'Adopted child' },
      {
        fullName: personName({ title: 'Họ và tên', en: 'Full name' }),
        bornOn: day({ title: 'Ngày sinh', en: 'Date of birth' }),
        sex: choice({ title: 'Giới tính', en: 'Sex' }, ['male', 'female']),
        personalId: personalId(),
      },
    ),
    adoption: block(
      { title: 'Giấy chứng nhận nuôi con nuôi', en: 'Adoption certificate' },
      { number: text({ title: 'Số', en: 'Number' }, 40), issuedOn: day({ title: 'Ngày cấp', en: 'Issued on' }) },
    ),
    home: address({ title: 'Nơi thường trú mới', en: 'New residence' }),
    /** Left out = the filer's own. */
    owner: Type.Optional(namedPerson({ title: 'Chủ sở hữu chỗ ở', en: 'Owner of the dwelling' })),
    healthCard: Type.Optional(
      matching({ title: 'Số thẻ bảo hiểm y tế', en: 'Health card number', rule: 'MV-06' }, '^[A-Z]{2}[1-5]\\d{12}$'),
    ),
  }),
);

export type MovingInFacts = Static<typeof movingInFacts>;
