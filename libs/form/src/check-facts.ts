import type { Static, TObject } from '@sinclair/typebox';
import type { RuleIssue } from '@lienthong/plan';

import { type Form, pointerOf } from './form';
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
  return [...broken, ...brokenRules(form, { facts, broken, context })].slice(0, mostIssues);
};

/** As `checkFacts`, for rules that only warn: what the schema refuses is told by the check. */
export const warnOfFacts = <Schema extends TObject, Context>(
  form: Form<Schema, Context>,
  facts: unknown,
  context: Context,
): RuleIssue[] => brokenRules(form, { facts, broken: schemaIssues(form.schema, facts), context });

interface Judged<Context> {
  facts: unknown;
  broken: RuleIssue[];
  context: Context;
}

const brokenRules = <Schema extends TObject, Context>(
  { rules }: Form<Schema, Context>,
  { facts, broken, context }: Judged<Context>,
): RuleIssue[] => {
  const isSound = (pointer: string) => !broken.some((issue) => touches(issue.pointer, pointer));
  return rules
    .filter((rule) => rule.reads.every(isSound))
    .filter((rule) => !rule.check(facts as Static<Schema>, context))
    .map((rule): RuleIssue => ({ pointer: pointerOf(rule), rule: rule.id, vi: rule.vi, en: rule.en }));
};
