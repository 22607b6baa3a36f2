import { block, choice } from '@lienthong/form';

import { filerContact, filerIdentity } from '../../fields/filer';
import { relations } from './relations';

/** Who has the duty to report the death (Luật Hộ tịch 60/2014/QH13 Điều 33, domain B.2). */
export const filer = block(
  { title: 'Người yêu cầu', en: 'Applicant' },
  {
    ...filerIdentity,
    relation: choice(
      { title: 'Quan hệ với người mất', en: 'Relation to the deceased', domain: 'nycQuanHe' },
      relations,
    ),
    ...filerContact,
  },
);
