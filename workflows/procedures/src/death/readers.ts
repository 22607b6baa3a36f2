import type { Readers } from '@lienthong/plan';

import type { PaperKind } from '../fields/papers';

const funeral = ['funeral-allowance'];
const survivors = ['survivor-benefit'];

/** RH-05: what somebody died of is for the civil-status officer, and for social insurance where a benefit turns on it. */
export const deathReaders = {
  fields: {
    // A death by work accident or occupational disease is covered from the first day (Luật BHXH 41/2024/QH15 Điều 85).
    '/death/cause': ['funeral-allowance/BHXH_MT', ...survivors],
    '/deceased/personalId': ['residence-removal', ...funeral, ...survivors],
    '/benefit/payee/personalId': funeral,
    '/benefit/payment/account': funeral,
    '/survivors/relatives/0/personalId': survivors,
    '/survivors/relatives/0/impairmentPercent': survivors,
  },
  papers: {
    'heirs-agreement': [...funeral, ...survivors],
    'minutes-of-relatives': survivors,
    'impairment-record': survivors,
  } satisfies Partial<Record<PaperKind, string[]>>,
} satisfies Readers;
