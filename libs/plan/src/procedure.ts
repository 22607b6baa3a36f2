import type { AgencyAbilities, AgencyId, Durations, Link, Plan, ProcedureId, StepId, StepStates } from './plan';

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
  settings?: Settings;
  linked?: LinkedDossier;
  durations: Durations;
  agencies: Record<AgencyId, AgencyAbilities>;
}

/** What the law leaves open or the sources leave unsure, by key (e.g. `htxh.multiplier`); what is absent has its default. */
export type Settings = Record<string, SettingValue>;
export type SettingValue = number | string | boolean | number[];

export interface SettingDefinition {
  default: SettingValue;
  /** Where the default comes from, with the confidence mark of the domain page. */
  source: string;
}

/** The dossier that a correction or annulment speaks of, as its procedure needs it. */
export interface LinkedDossier {
  dossierId: string;
  plan: Plan;
  steps: StepStates;
  facts?: unknown;
  results?: Record<StepId, unknown>;
}

/** Facts and results of a dossier as a request needs them; results by the step that produced them. */
export interface RequestContext {
  facts: unknown;
  results: Record<StepId, unknown>;
  /** Instant of submission: codes of places are read as of that day (RD-09). */
  at?: Date;
  /** The dossier's plan: fees and amounts are told as they were at submission. */
  plan?: Plan;
  /** The route taken by the step, if it has routes. */
  route?: string;
  /** What the officer said to the earlier refusal or suspicion that this attempt answers (RB-09). */
  previousNote?: string;
  linked?: LinkedDossier;
}

export interface CheckRequest {
  facts: unknown;
  /** As it came; undefined = all that the law offers. What is no list of steps (null too) is refused at `/choose`. */
  choose?: unknown;
  at: Date;
  actorPersonalId?: string;
  settings?: Settings;
  linked?: LinkedDossier;
}

/**
 * Who reads what is private in a declaration besides the office of its root (RH-04, RH-05): a step, or one of its routes as
 * `step/route`. What does not stand here they do not get.
 */
export interface Readers {
  /** By JSON pointer into the facts; of a list that of its first entry stands for all. */
  fields: Record<string, readonly string[]>;
  /** By kind of paper. */
  papers: Record<string, readonly string[]>;
}

/**
 * A linked public service: one folder, one line in the registry. Two places in its facts are the same for all: who files
 * stands at `/filer` (`personalId`, `phone`: notices go there), papers uploaded beforehand stand at `/papers`
 * (`paperId`, `kind`).
 */
export interface Procedure {
  id: ProcedureId;
  /** National procedure code in force now (domain D.3), e.g. `3.000722`; a plan bears the one of its pack. */
  code: string;
  title: string;
  /** The service whose acts it corrects or annuls (RI-03, RI-05): begun by the office, never by a citizen. */
  actsOn?: { procedure: ProcedureId; kind: Link['kind'] };
  /** Every problem at once; empty = acceptable. `choose` is checked too. Takes anything, never throws. */
  check(request: CheckRequest): RuleIssue[];
  /** What is unusual but never refused: shown to the citizen before submission and to the officer (domain C.1–C.3). */
  warnings?(request: CheckRequest): RuleIssue[];
  /** The facts without what only unchosen branches need. */
  fit(facts: unknown, choose: readonly StepId[]): unknown;
  plan(request: PlanRequest): Plan;
  /** The payload an agency gets for one intent, in that agency's message schema. */
  toRequest(step: StepId, intent: string, context: RequestContext): Record<string, unknown>;
  /** Fields that belong to the erasable contact key (domain D12), as JSON pointers. */
  contactPointers: string[];
  readers?: Readers;
  /** JSON Schema of the facts, as published. */
  schema: object;
  samples: Record<string, Sample>;
  /** Every open point of the law that this procedure reads, with its default and source. */
  settings: Record<string, SettingDefinition>;
}

/** An invented declaration. `facts` is a function because dates are relative to submission. */
export interface Sample {
  story: string;
  facts(at: Date): unknown;
  choose?: StepId[];
  /** The dossier that it corrects or annuls. */
  linked?(at: Date): LinkedDossier;
  /** Absent = good. */
  failsOn?: { pointer: string; rule: string };
}
