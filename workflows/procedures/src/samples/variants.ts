import { vietnamDay } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

import { type Edits, edit } from './edit';

/** By pointer, or made from the day of submission. */
export type Change = Edits | ((today: string) => Edits);

/** Declarations that differ from one in a few fields: what makes each different stands alone on the page. */
export const variantsOf = ({ facts, linked }: Pick<Sample, 'facts' | 'linked'>) => {
  const good = (story: string, change: Change = {}, choose?: string[]): Sample => ({
    story,
    facts: (at) => edit(facts(at), typeof change === 'function' ? change(vietnamDay(at)) : change),
    ...(linked && { linked }),
    ...(choose && { choose }),
  });
  /** With one fault; `failsOn` = pointer and rule, e.g. `/filer/phone BF-05`. */
  const bad = (story: string, failsOn: `${string} ${string}`, change?: Change, choose?: string[]): Sample => {
    const [pointer, rule] = failsOn.split(' ') as [string, string];
    return { ...good(story, change, choose), failsOn: { pointer, rule } };
  };
  return { good, bad };
};
