import { block, choice, matching, text, yesNo } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { day, ethnicity, nationality, partialDay, personalId, personName } from '../../fields/person';
import { namedPlaceFields, residenceOf } from '../../fields/place';

/** Where there is no personal number: passport, or the paper of an old death. */
const identityPaper = block(
  { title: 'Giấy tờ tùy thân khác', en: 'Other identity paper' },
  {
    kind: choice({ title: 'Loại giấy tờ', en: 'Kind of paper', domain: 'nktLoaiGiayToTuyThan' }, [
      'passport',
      'old-identity-card',
      'other',
    ]),
    number: text({ title: 'Số giấy tờ', en: 'Number', domain: 'nktSoGiayToTuyThan' }, 40),
    issuedOn: Type.Optional(day({ title: 'Ngày cấp', en: 'Issued on', domain: 'nktNgayCapGiayToTuyThan' })),
    issuedBy: Type.Optional(text({ title: 'Nơi cấp', en: 'Issued by', domain: 'nktNoiCapGiayToTuyThan' })),
  },
);

/** Người chết (nkt). Of somebody found unidentified: what the notice says, the year of birth as estimated there. */
export const deceased = block(
  { title: 'Người mất', en: 'Deceased' },
  {
    fullName: personName({ title: 'Họ, chữ đệm, tên', en: 'Full name', domain: 'nktHoTen' }),
    bornOn: partialDay({ title: 'Ngày sinh', en: 'Date of birth', domain: 'nktNgaySinh' }),
    sex: choice({ title: 'Giới tính', en: 'Sex', domain: 'nktGioiTinh' }, ['male', 'female', 'undetermined']),
    ethnicity: ethnicity('nktDanToc'),
    nationality: nationality('nktQuocTich'),
    personalId: Type.Optional(personalId({ domain: 'nktSoDDCN' })),
    otherPaper: Type.Optional(identityPaper),
    /** Last residence; absent when it is not known. Only a permanent one can be removed (D9). */
    residence: Type.Optional(
      residenceOf({ title: 'Nơi cư trú cuối cùng', en: 'Last residence', domain: 'nktNoiCuTru' }),
    ),
    /** Sex or year of birth was corrected after the number was given: the number need not match them (RD-02). */
    corrected: Type.Optional(
      yesNo({ title: 'Đã cải chính giới tính hoặc năm sinh', en: 'Sex or year of birth was corrected' }),
    ),
  },
);

/** DF-11: hours and minutes; left out when not known. */
const time = matching(
  {
    title: 'Giờ, phút mất',
    en: 'Time of death',
    domain: 'nktGioPhutChet',
    rule: 'DF-11',
    expects: {
      vi: 'Vui lòng viết giờ:phút, ví dụ 05:30; không rõ thì bỏ trống.',
      en: 'Please write hours:minutes, for example 05:30; empty if not known.',
    },
  },
  '^([01]\\d|2[0-3]):[0-5]\\d$',
);

/** Nơi chết: "không rõ" is an answer; with province and commune where they are known. */
const place = block(
  { title: 'Nơi mất', en: 'Place of death', domain: 'nktNoiChet' },
  {
    ...namedPlaceFields,
    detail: text({ title: 'Nơi mất, hoặc "không rõ"', en: 'Place, or "not known"' }),
  },
);

export const death = block(
  { title: 'Thông tin về việc mất', en: 'Death' },
  {
    /** Old deaths may be known to the month or year only (RC-04). */
    diedOn: partialDay({ title: 'Ngày mất', en: 'Date of death', domain: 'nktNgayChet' }),
    time: Type.Optional(time),
    place,
    /** Health data: for the civil-status officer only (RH-05). */
    cause: text({
      title: 'Nguyên nhân, hoặc "không rõ"',
      en: 'Cause, or "not known"',
      domain: 'nktNguyenNhanChet',
      sensitivity: 'sensitive',
    }),
  },
);
