import { block, choice, declaration, text } from '@lienthong/form';
import { type Static, Type } from '@sinclair/typebox';

import { day, ethnicity, nationality, personalId, personName } from '../fields/person';
import { certificateNumber, decision } from '../linked/form';

const parent = (title: string, en: string, prefix: string) =>
  Type.Optional(
    block(
      { title, en },
      {
        fullName: personName({ title: 'Họ và tên', en: 'Full name', domain: `${prefix}HoTen` }),
        personalId: Type.Optional(personalId({ domain: `${prefix}SoDDCN` })),
      },
    ),
  );

/** RI-03: what becomes different, as it shall read. */
const changes = block(
  {
    title: 'Nội dung cải chính',
    en: 'What is corrected',
    rule: 'RI-03',
    expects: { vi: 'Vui lòng ghi ít nhất một nội dung.', en: 'Please give at least one.' },
  },
  {
    fullName: Type.Optional(personName({ title: 'Họ, chữ đệm, tên', en: 'Full name', domain: 'nksHoTen' })),
    bornOn: Type.Optional(day({ title: 'Ngày sinh', en: 'Date of birth', domain: 'nksNgaySinh' })),
    sex: Type.Optional(choice({ title: 'Giới tính', en: 'Sex', domain: 'nksGioiTinh' }, ['male', 'female'])),
    ethnicity: Type.Optional(ethnicity('nksDanToc')),
    nationality: Type.Optional(nationality('nksQuocTich')),
    placeOfBirth: Type.Optional(text({ title: 'Nơi sinh', en: 'Place of birth', domain: 'nksNoiSinh' })),
    homeTown: Type.Optional(text({ title: 'Quê quán', en: 'Home town', domain: 'nksQueQuan' })),
    mother: parent('Mẹ', 'Mother', 'me'),
    father: parent('Cha', 'Father', 'cha'),
  },
  { minProperties: 1 },
);

/** Cải chính, bổ sung hộ tịch on a birth that this service registered; entered by the office that decided. */
export const correctionFacts = declaration('Cải chính khai sinh', { decision, certificateNumber, changes });

export type CorrectionFacts = Static<typeof correctionFacts>;
