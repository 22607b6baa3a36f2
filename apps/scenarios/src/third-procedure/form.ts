import {
  choice,
  communePattern,
  formatted,
  type Label,
  labelled,
  matching,
  provinceCodes,
  text,
} from '@lienthong/form';
import { type Static, type TProperties, Type } from '@sinclair/typebox';

/** MV-01 to MV-06 are about one field each; what looks across fields stands in check.ts. */

const block = <Fields extends TProperties>(title: string, en: string, fields: Fields) =>
  Type.Object(fields, { ...labelled({ title, en }), additionalProperties: false });

const fullName = formatted({ title: 'Họ và tên', en: 'Full name', rule: 'MV-01' }, 'person-name');
const day = (title: string, en: string) => formatted({ title, en, rule: 'MV-02' }, 'date');
const personalId = matching(
  {
    title: 'Số định danh cá nhân',
    en: 'Personal number',
    rule: 'MV-03',
    expects: { vi: 'Gồm đúng 12 chữ số.', en: 'Exactly 12 digits.' },
  },
  '^\\d{12}$',
);
const phone: Label = { title: 'Số điện thoại', en: 'Phone number', rule: 'MV-04', section: 'contact' };
const place = { rule: 'MV-05', expects: { vi: 'Vui lòng chọn trong danh sách.', en: 'Please choose from the list.' } };

export const movingInFacts = Type.Object(
  {
    /** Heads the household that the child moves into. */
    filer: block('Cha nuôi hoặc mẹ nuôi', 'Adoptive parent', {
      fullName,
      personalId,
      phone: formatted(phone, 'phone'),
    }),
    /** As the child is called from now on. */
    child: block('Con nuôi', 'Adopted child', {
      fullName,
      bornOn: day('Ngày sinh', 'Date of birth'),
      sex: choice({ title: 'Giới tính', en: 'Sex' }, ['male', 'female']),
      personalId,
    }),
    adoption: block('Giấy chứng nhận nuôi con nuôi', 'Adoption certificate', {
      number: text({ title: 'Số', en: 'Number' }, 40),
      issuedOn: day('Ngày cấp', 'Issued on'),
    }),
    home: block('Nơi thường trú mới', 'New residence', {
      province: choice({ title: 'Tỉnh, thành phố', en: 'Province', ...place }, provinceCodes),
      commune: matching({ title: 'Xã, phường', en: 'Commune', ...place }, communePattern),
      detail: text({ title: 'Số nhà, đường, thôn, tổ', en: 'House, street, hamlet' }),
    }),
    /** Left out = the filer's own. */
    owner: Type.Optional(block('Chủ sở hữu chỗ ở', 'Owner of the dwelling', { fullName, personalId })),
    healthCard: Type.Optional(
      matching({ title: 'Số thẻ bảo hiểm y tế', en: 'Health card number', rule: 'MV-06' }, '^[A-Z]{2}[1-5]\\d{12}$'),
    ),
  },
  { title: 'Tờ khai đăng ký thường trú cho con nuôi', additionalProperties: false },
);

export type MovingInFacts = Static<typeof movingInFacts>;
