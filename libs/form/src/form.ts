import type { Static, TObject } from '@sinclair/typebox';

/** The same sentence in both languages of the portal. */
export interface Phrase {
  vi: string;
  en: string;
}

/** A rule that looks across fields. `vi` and `en` speak to the citizen and never repeat what was typed. */
export interface FormRule<Facts, Context> extends Phrase {
  /** Id from the domain rules, e.g. `RB-03`, `BF-12`. */
  id: string;
  /** Where the citizen mends it; left out = at the first field it reads. */
  pointer?: string;
  /** Every field the check looks at; it runs only when none of them is already broken. */
  reads: readonly [string, ...string[]];
  /** True = kept. */
  check(facts: Facts, context: Context): boolean;
}

/** Where the citizen mends what the rule finds. */
export const pointerOf = ({ pointer, reads }: Pick<FormRule<never, never>, 'pointer' | 'reads'>): string =>
  pointer ?? reads[0];

/** A declaration: the schema of its facts, and the rules that a schema cannot say. */
export interface Form<Schema extends TObject, Context> {
  schema: Schema;
  rules: readonly FormRule<Static<Schema>, Context>[];
}
