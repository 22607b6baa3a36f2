import { block, choice, declaration, matching, text } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { day } from '../fields/person';

/** What corrects or annuls: somebody's decision, never the system's own (domain I.2). */

export const authorities = ['commune-committee', 'province-committee', 'court'] as const;

export const decision = block(
  { title: 'Quyết định', en: 'Decision' },
  {
    number: text({ title: 'Số quyết định', en: 'Number of the decision' }, 100),
    issuedOn: day({ title: 'Ngày quyết định', en: 'Date of the decision' }),
    authority: choice({ title: 'Cấp quyết định', en: 'Level that decided' }, authorities),
    issuedBy: Type.Optional(text({ title: 'Cơ quan quyết định', en: 'Authority' })),
    ground: text({ title: 'Căn cứ pháp lý', en: 'Legal ground' }),
  },
);

/** Left out = the one that the other dossier issued; needed when that one was superseded since. */
export const certificateNumber = Type.Optional(
  matching({ title: 'Số bản đang có hiệu lực', en: 'Number of the version in force' }, '^\\S+$', 60),
);

/** Hủy bỏ: entered by the office whose entry is annulled. */
export const annulmentOf = (title: string) => declaration(title, { decision, certificateNumber });
