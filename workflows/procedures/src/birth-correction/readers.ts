import type { Readers } from '@lienthong/plan';

import { consumers } from './consumers';

const everyConsumer = consumers.map(({ id }) => id);

/** Who used the entry gets what becomes different in it, and nothing of what was declared at first (RI-03). */
export const correctionReaders: Readers = {
  fields: {
    '/changes/ethnicity': everyConsumer,
    '/changes/mother/personalId': everyConsumer,
    '/changes/father/personalId': everyConsumer,
  },
  papers: {},
};
