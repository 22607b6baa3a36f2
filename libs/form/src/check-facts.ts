import type { Static, TObject } from '@sinclair/typebox';
import type { RuleIssue } from '@lienthong/plan';

import type { Form } from './form';
import { touches } from './pointer';
import { schemaIssues } from './schema-issues';

/** Nobody reads more at once; a hostile declaration could otherwise ask for tens of thousands. */
const mostIssues = 100;

/**
 * Every issue at once: what the schema refuses, then every rule whose fields are sound. Takes anything and never
 * throws; no message repeats a value.
 */
export const checkFacts = <Schema extends TObject, Context>(
  form: Form<Schema, Context>,
  facts: unknown,
  context: Context,
): RuleIssue[] => {
  const broken = schemaIssues(form.schema, facts);
  const isSound = (pointer: string) => !broken.some((issue) => touches(issue.pointer, pointer));
  const failed = form.rules
    .filter((rule) => rule.reads.every(isSound))
    .filter((rule) => !rule.check(facts as Static<Schema>, context))
    .map(({ id, pointer, vi, en }): RuleIssue => ({ pointer, rule: id, vi, en }));
  return [...broken, ...failed].slice(0, mostIssues);
};
