import { block, choice, matching, text } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { day } from '../../fields/person';

/** Giấy chứng sinh: a health paper, therefore sensitive (Law 91/2025). Its code: BF-33. */
export const birthNotice = block(
  { title: 'Giấy chứng sinh', en: 'Birth notice', sensitivity: 'sensitive' },
  {
    code: matching(
      {
        title: 'Mã giấy chứng sinh',
        en: 'Code of the birth notice',
        domain: 'maGCS',
        sensitivity: 'sensitive',
        expects: { vi: 'Vui lòng ghi như trên giấy.', en: 'Please write it as on the notice.' },
      },
      '\\S',
    ),
    issuedOn: day({ title: 'Ngày cấp', en: 'Issued on', domain: 'ngayCapGCS', sensitivity: 'sensitive' }),
  },
);

/** What proves the birth where there is no notice (Law on Civil Status 2014 Art 16, domain C.2). */
export const substituteEvidence = choice(
  { title: 'Giấy tờ thay giấy chứng sinh', en: 'Paper instead of the birth notice', sensitivity: 'sensitive' },
  ['witness-statement', 'written-undertaking', 'abandonment-record', 'surrogacy-certificate'],
);

/** Giấy chứng nhận kết hôn. A father without it needs parent-child papers: an officer looks, nothing is refused. */
export const marriage = block(
  { title: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
  {
    number: text({ title: 'Số', en: 'Number', domain: 'soGCNKH' }, 40),
    volume: Type.Optional(text({ title: 'Quyển số', en: 'Volume', domain: 'quyenSo' }, 40)),
    issuedOn: day({ title: 'Ngày cấp', en: 'Issued on', domain: 'ngayCap' }),
    issuedBy: text({ title: 'Nơi cấp', en: 'Issued by', domain: 'noiCap' }),
  },
);
