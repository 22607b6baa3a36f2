import { type FormRule, pointerOf } from '@lienthong/form';

type Exported<Rule> = Record<string, Rule | readonly Rule[]> | readonly Rule[];

/** A rule, or a list of them, is an export of its file, nothing to register. Sorted, because loaders order exports differently. */
export const rulesOf = <Facts, Context>(...files: Exported<FormRule<Facts, Context>>[]): FormRule<Facts, Context>[] =>
  files
    .flatMap((file) => Object.values(file).flat())
    .map((rule) => ({ rule, name: `${rule.id} ${pointerOf(rule)}` }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ rule }) => rule);
