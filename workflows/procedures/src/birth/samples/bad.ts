import type { Sample } from '@lienthong/plan';

import type { Edits } from '../../samples/edit';
import { changed } from './good';

type BadSample = Sample & { failsOn: NonNullable<Sample['failsOn']> };

/** The plain declaration with one fault; `failsOn` = pointer and rule, e.g. `/filer/phone BF-05`. */
export const bad = (
  story: string,
  failsOn: `/${string} ${string}`,
  change: Edits | ((today: string) => Edits),
  choose?: string[],
): BadSample => {
  const [pointer, rule] = failsOn.split(' ') as [string, string];
  return { story, facts: changed(change), failsOn: { pointer, rule }, ...(choose && { choose }) };
};

export const badSamples = (samples: Record<string, BadSample>): Record<string, Sample> => samples;
