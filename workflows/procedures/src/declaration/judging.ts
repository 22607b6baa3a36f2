import { checkFacts, type FormRule, vietnamDay, warnOfFacts } from '@lienthong/form';
import type { CheckRequest, PlanRequest, RuleIssue, Settings } from '@lienthong/plan';
import type { TObject } from '@sinclair/typebox';

import { lawNotLoaded } from '../law/find-law';

/** What rules know besides the facts: the law, and what was asked. */
export type Judged<Law, Branch extends string> = Law & {
  at: Date;
  /** Day of submission in Việt Nam. */
  today: string;
  branches: ReadonlySet<Branch>;
  /** Who is logged in, when anyone is. */
  actorPersonalId?: string;
};

export interface Choice<Branch extends string> {
  branches: ReadonlySet<Branch>;
  /** When present, `branches` says nothing. */
  issue?: RuleIssue;
}

type Rules<Law, Branch extends string> = readonly FormRule<never, Judged<Law, Branch>>[];

interface Judgement<Law, Branch extends string> {
  findLaw(at: Date, settings?: Settings): Law | undefined;
  /** Takes anything: facts are read before the schema was checked. */
  toChoice(choose: unknown, facts: unknown, law: Law): Choice<Branch>;
  schemaUnder(law: Law): TObject;
  /** Hold whatever was chosen. */
  factRules: Rules<Law, Branch>;
  /** Make sense only under a valid choice. */
  choiceRules: Rules<Law, Branch>;
  warningRules?: Rules<Law, Branch>;
  /** When the service began. */
  begins?: string;
}

type Request = Pick<CheckRequest, 'facts' | 'choose' | 'at' | 'actorPersonalId' | 'settings'>;

/** Judges declarations whose citizen chooses branches, under the law of the day of submission. Takes anything, never throws. */
export const judging = <Law, Branch extends string>(judgement: Judgement<Law, Branch>) => {
  const { findLaw, toChoice, schemaUnder, factRules, choiceRules, warningRules = [], begins } = judgement;

  const read = ({ facts, choose, at, actorPersonalId, settings }: Request) => {
    const law = findLaw(at, settings);
    if (!law) return undefined;
    const { branches, issue } = toChoice(choose, facts, law);
    const context: Judged<Law, Branch> = { ...law, at, today: vietnamDay(at), branches, actorPersonalId };
    return { context, issue, schema: schemaUnder(law) };
  };

  return {
    /** Every problem of a declaration at once; empty = acceptable. */
    check: (request: Request): RuleIssue[] => {
      const found = read(request);
      if (!found) return [lawNotLoaded(begins)];
      const { context, issue, schema } = found;
      const rules = issue ? factRules : [...factRules, ...choiceRules];
      return [...(issue ? [issue] : []), ...checkFacts({ schema, rules }, request.facts, context)];
    },
    /** Unusual, never refused (domain C.1–C.5): the citizen may look again, the officer looks closer. */
    warnings: (request: Request): RuleIssue[] => {
      const found = read(request);
      return found ? warnOfFacts({ schema: found.schema, rules: warningRules }, request.facts, found.context) : [];
    },
    /** What a plan is made of. Throws when the declaration would be refused for its law or its choice: check it first. */
    getJudged: (request: PlanRequest): Judged<Law, Branch> => {
      const found = read(request);
      if (!found || found.issue) throw new Error('a declaration is planned only after it was checked');
      return found.context;
    },
  };
};
