import { block, yesNo } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { ethnicity, identityPaper, nationality, partialDay, personalId, personName } from '../../fields/person';
import { residenceOf } from '../../fields/place';

/** `prefix` is the domain's: `me` mother, `cha` father. */
const parent = (title: string, en: string, prefix: string) =>
  block(
    { title, en },
    {
      fullName: personName({ title: 'Họ và tên', en: 'Full name', domain: `${prefix}HoTen` }),
      bornOn: partialDay({ title: 'Ngày sinh', en: 'Date of birth', domain: `${prefix}NgaySinh` }),
      personalId: Type.Optional(personalId({ domain: `${prefix}SoDDCN` })),
      otherPaper: Type.Optional(identityPaper),
      ethnicity: ethnicity(`${prefix}DanToc`),
      nationality: nationality(`${prefix}QuocTich`),
      /** Absent when the parent lives abroad. */
      residence: Type.Optional(residenceOf({ title: 'Nơi cư trú', en: 'Residence', domain: `${prefix}NoiCuTru` })),
      /** Sex or year of birth was corrected after the number was given: the number need not match them (RD-02). */
      corrected: Type.Optional(
        yesNo({ title: 'Đã cải chính giới tính hoặc năm sinh', en: 'Sex or year of birth was corrected' }),
      ),
    },
  );

export const mother = parent('Mẹ', 'Mother', 'me');
export const father = parent('Cha', 'Father', 'cha');
