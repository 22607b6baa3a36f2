import type { AgencyAbilities, AgencyId, Durations, Plan, ProcedureId, StepId } from './plan';

/** What is wrong with a declaration: where, by which rule, and in words for people. */
export interface RuleIssue {
  /** RFC 6901 JSON pointer into the facts. */
  pointer: string;
  /** Id from the domain rules, e.g. `RB-05`, `BF-07`. */
  rule: string;
  vi: string;
  en: string;
}

export interface PlanRequest {
  facts: unknown;
  /** Chosen branches besides the root; undefined = all that the pack offers. */
  choose?: StepId[];
  /** Instant of submission; it picks the rule pack (RA-01). */
  at: Date;
  durations: Durations;
  agencies: Record<AgencyId, AgencyAbilities>;
}

/** Facts and results of a dossier as a request needs them; results by the step that produced them. */
export interface RequestContext {
  facts: unknown;
  results: Record<StepId, unknown>;
}

/** A linked public service: one folder, one line in the registry. */
export interface Procedure {
  id: ProcedureId;
  /** National procedure code (domain D.3), e.g. `3.000722`. */
  code: string;
  title: string;
  /** Every problem at once; empty = acceptable. `choose` is checked too. */
  check(request: { facts: unknown; choose?: StepId[]; at: Date; actorPersonalId?: string }): RuleIssue[];
  /** The facts without what only unchosen branches need. */
  fit(facts: unknown, choose: readonly StepId[]): unknown;
  plan(request: PlanRequest): Plan;
  /** The payload an agency gets for one intent, in that agency's message schema. */
  toRequest(step: StepId, intent: string, context: RequestContext): Record<string, unknown>;
  /** Fields that belong to the erasable contact key (domain D12), as JSON pointers. */
  contactPointers: string[];
  /** JSON Schema of the facts, as published. */
  schema: object;
  samples: Record<string, Sample>;
}

/** An invented declaration. `facts` is a function because dates are relative to submission. */
export interface Sample {
  story: string;
  facts(at: Date): unknown;
  choose?: StepId[];
  /** Absent = good. */
  failsOn?: { pointer: string; rule: string };
}
