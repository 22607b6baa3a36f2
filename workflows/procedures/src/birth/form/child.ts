import { block, choice, matching, text, whole } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { day, ethnicity, nationality, personName } from '../../fields/person';
import { namedPlaceFields, province } from '../../fields/place';

/** Nơi sinh. A birth abroad is out of scope (RB-03); the country is asked so that this can be said at once. */
const placeOfBirth = block(
  { title: 'Nơi sinh', en: 'Place of birth', domain: 'nksNoiSinh' },
  {
    country: matching({ title: 'Quốc gia', en: 'Country', rule: 'BF-10' }, '^[A-Z]{2}$'),
    ...namedPlaceFields,
    facility: text({ title: 'Tên cơ sở y tế hoặc nơi sinh', en: 'Health facility or place' }),
  },
);

/** Quê quán: the province is enough; it follows father or mother. */
const homeTown = block(
  { title: 'Quê quán', en: 'Home town', domain: 'nksQueQuan' },
  { province, detail: Type.Optional(text({ title: 'Xã, huyện cũ', en: 'Commune, as known' })) },
);

/** BF-09: how many came at this birth, and which of them this is: population asks it of twins (RB-09). */
const birthCount = (title: string, en: string, domain: string) => whole({ title, en, domain, rule: 'BF-09' }, 1, 10);

/** Trẻ được khai sinh (nks). The date of birth in words is generated, never asked. */
export const child = block(
  { title: 'Trẻ', en: 'Child' },
  {
    fullName: personName({ title: 'Họ, chữ đệm, tên', en: 'Full name', domain: 'nksHoTen' }),
    bornOn: day({ title: 'Ngày sinh', en: 'Date of birth', domain: 'nksNgaySinh' }),
    /** `undetermined` stands on some birth notices: an officer looks (MANUAL_CHECK), nothing is refused (domain C.1). */
    sex: choice({ title: 'Giới tính', en: 'Sex', domain: 'nksGioiTinh' }, ['male', 'female', 'undetermined']),
    ethnicity: ethnicity('nksDanToc'),
    nationality: nationality('nksQuocTich'),
    placeOfBirth,
    homeTown,
    birthOrder: birthCount('Thứ tự sinh', 'Order at this birth', 'thuTuSinh'),
    childrenInBirth: birthCount('Số con trong lần sinh', 'Children at this birth', 'soConTrongLanSinh'),
    diedOn: Type.Optional(
      day({ title: 'Ngày chết, nếu trẻ đã mất', en: 'Date of death, if the child died', sensitivity: 'sensitive' }),
    ),
  },
);
