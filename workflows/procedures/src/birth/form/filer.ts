import { block, choice } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { filerContact, filerIdentity } from '../../fields/filer';
import { residenceOf } from '../../fields/place';

/** Who has the duty to register (Law on Civil Status, domain B.2). */
export const filer = block(
  { title: 'Người yêu cầu', en: 'Applicant' },
  {
    ...filerIdentity,
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
    ...filerContact,
  },
);
