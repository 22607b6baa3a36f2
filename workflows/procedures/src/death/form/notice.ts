import { block, choice, matching, text } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { day } from '../../fields/person';

/** What proves the death: giấy báo tử or what stands for it (NĐ 123/2015/NĐ-CP Điều 4, domain C.5 `gbtLoai`). A health paper: sensitive. */
export const notice = block(
  { title: 'Giấy báo tử', en: 'Death notice', sensitivity: 'sensitive' },
  {
    /**
     * 1 health facility (Form 05 of TT 25/2025/TT-BYT), 2 commune (death at home), 3 execution council, 4 court judgment,
     * 5 police or forensic document, 6 other evidence of an old death.
     */
    kind: choice({ title: 'Loại giấy tờ', en: 'Kind of paper', domain: 'gbtLoai', sensitivity: 'sensitive' }, [
      'health-facility',
      'commune',
      'execution-council',
      'court',
      'police',
      'other-evidence',
    ]),
    /** Of the electronic notice, which the health facility is asked about; its form: DF-36. */
    code: Type.Optional(
      matching(
        {
          title: 'Mã giấy báo tử điện tử',
          en: 'Code of the electronic notice',
          domain: 'maGBT',
          sensitivity: 'sensitive',
          expects: { vi: 'Vui lòng ghi như trên giấy.', en: 'Please write it as on the notice.' },
        },
        '^\\S+$',
      ),
    ),
    number: Type.Optional(text({ title: 'Số', en: 'Number', domain: 'gbtSo', sensitivity: 'sensitive' }, 40)),
    issuedOn: Type.Optional(day({ title: 'Ngày cấp', en: 'Issued on', domain: 'gbtNgay', sensitivity: 'sensitive' })),
    issuedBy: Type.Optional(
      text({ title: 'Cơ quan cấp', en: 'Issued by', domain: 'gbtCoQuanCap', sensitivity: 'sensitive' }),
    ),
  },
);
