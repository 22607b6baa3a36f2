import type { Sample } from '@lienthong/plan';

import { badBranches } from './bad-branches';
import { badChild } from './bad-child';
import { badPeople } from './bad-people';
import { goodSamples } from './good';

/** Invented declarations, relative to the instant of submission. A bad one names where and by which rule it fails. */
export const samples: Record<string, Sample> = {
  ...goodSamples,
  ...badPeople,
  ...badChild,
  ...badBranches,
};
