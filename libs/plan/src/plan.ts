import type { StepState } from './step-state';

export type ProcedureId = string;
export type StepId = string;
export type AgencyId = string;
export type UnitId = string;

/**
 * How an effect may be taken back (domain I.2): a query has none, technical effects automatically, legal acts only forward,
 * money by a task once it has left.
 */
export type EffectKind = 'query' | 'technical' | 'legal-act' | 'money';

/** One request that a step sends to an agency, e.g. `reserve`, `register`, `confirm`, `issue`. */
export interface Intent {
  name: string;
  agency: AgencyId;
  kind: EffectKind;
  /** The step that this intent's answer settles, when it is not the step that sends it (personal number inside birth registration). */
  settles?: StepId;
  /** The answer to this intent completes the sending step, although later intents may still follow. */
  completes?: boolean;
  /** A refusal of this intent asks a person to look (`manual-check`) instead of refusing the sending step. */
  onRefused?: 'manual-check';
  /**
   * Asked at submission, beside everything else; its step goes no further until it is accepted: consent of others (RB-13),
   * a fee (RB-22). Not given within the plan's limit, the step expires.
   */
  gate?: Gate;
  /** A question to a database: the codes of its answer say which of the step's routes are open (domain C.6). */
  opensRoutes?: true;
  /** When its answer is this late a person may let the step go on without it (RB-08, D5); it stays owed. */
  mayLag?: { afterWorkingMinutes: number; beforeDueMinutes: number };
  /** Sent only when that intent was answered after this step's act began: the act's later version (RB-08). */
  ifLate?: { step: StepId; intent: string };
}

export type Gate = 'consent' | 'fee';

/** Limits in working days (domain F); `verifyDays` once it is being verified (RB-14). */
export interface DueRule {
  days: number;
  verifyDays?: number;
}

/** One way to carry out a step that has several: who pays a funeral allowance (domain C.6). */
export interface Route {
  /** A code that checks answer with, e.g. `BHXH_MT`. */
  id: string;
  agency: AgencyId;
  unit: UnitId;
  review: boolean;
  /** Names are shared between routes only for the same agency. */
  intents: Intent[];
  due?: DueRule;
  /** VND, by the law of the day that decides. */
  amount?: number;
  source: string;
}

/** What a citizen pays for a step, VND. */
export interface FeeLine {
  code: string;
  amount: number;
  source: string;
}

/** One agency's part of a dossier. A step with `partOf` sends nothing itself: intents of that other step settle it. */
export interface PlanStep {
  id: StepId;
  /** Vietnamese legal name, shown to people. */
  title: string;
  agency: AgencyId;
  /** The office that handles what waits for a person in this step. */
  unit: UnitId;
  /** False = the citizen did not choose it: NOT_REQUESTED from the start (RB-06). */
  requested: boolean;
  /** Why the law and not the citizen left it out (D9), as a code: `no-permanent-residence`. */
  notRequestedBecause?: string;
  /** Steps that must be COMPLETED before this one opens; the first is the root that a branch hangs from. */
  after: StepId[];
  /** Also waits until that step has ended, however it ended, but no longer than so many working days (D6). */
  waitsFor?: { step: StepId; days: number };
  partOf?: StepId;
  /** An officer of `unit` decides before the step goes out (domain D1). */
  review: boolean;
  /** In the order in which they are sent; of a step with routes, those that come before a route is taken. */
  intents: Intent[];
  /** Best first: the first one that the checks confirm is taken (RC-01). */
  routes?: Route[];
  due?: DueRule;
  /** Absent or empty = free of charge. */
  fees?: FeeLine[];
  /** What its result is called under this pack (domain A.3). */
  resultName?: string;
  /** What it will be called from an instant on (epoch ms), oldest first: names follow the issue, not the submission (RA-01). */
  laterNames?: { from: number; name: string }[];
  /** Law, article or decision that the step rests on. */
  source: string;
}

/** Legal limits, copied from the procedure's settings at submission (domain B.6–B.8, D7, D10, D11). */
export interface Limits {
  /** RF-03: 15:00:00 itself still counts as the same day. */
  cutOffInclusive: boolean;
  /** RF-04: the day of receipt is day 1. */
  startDayIsDayOne: boolean;
  /** Citizen's working days to answer a supplement (RB-07). */
  supplementDays: number;
  supplementRounds: number;
  /** Working days until a gate closes (RB-13, D11). */
  consentDays: number;
  feeDays: number;
  /** Working days to agree to another route (D10). */
  rerouteDays: number;
  /** Officers are warned at this share of a step's working time, and this many working hours before its due (RB-15). */
  warnAtShare: number;
  warnBeforeHours: number;
  /** An apology goes out this many working minutes before the due passes, if nobody apologised earlier (RB-15). */
  apologyBeforeMinutes: number;
  apologiesPerStep: number;
  /** Citizens are reminded this many working days before a deadline of theirs. */
  remindBeforeDays: number;
}

/** A reminder that outlives the closed dossier (D13, RB-21): days after the step's result, unless another step has its own. */
export interface Aftercare {
  kind: string;
  /** Counted from its completion. */
  step: StepId;
  unless: StepId;
  /** Whose register is asked first whether the reminder is still needed. */
  ask: AgencyId;
  days: number[];
}

/** Durations copied from configuration at submission, so that tests shrink them and history explains them. */
export interface Durations {
  /** How long an unreachable agency is tried again before a person is asked, counted from the first failed send. */
  patienceMs: number;
  /** First wait after `pending` before the agency is asked; doubles up to `pollMaxMs`. */
  pollMs: number;
  pollMaxMs: number;
}

/** What an agency's protocol can do, copied from the directory at submission. */
export interface AgencyAbilities {
  /** Answers "have you this key?" and leaves a tombstone for an undone key it never saw. */
  remembersKeys: boolean;
}

/** The steps a dossier will take, as data. A dossier finishes on the plan it began with. */
export interface Plan {
  procedure: ProcedureId;
  /** Rule pack in force at submission, e.g. `R3_ND301` (domain A.3). */
  pack: string;
  /** National procedure code under that pack (domain D.3). */
  code: string;
  /** Of the working calendar, e.g. `VN-2026-11` (domain F). */
  calendar: string;
  steps: PlanStep[];
  /** Limit of the whole dossier, from receipt of its root. */
  total?: DueRule;
  limits: Limits;
  aftercare?: Aftercare[];
  /** The dossier that this one corrects or annuls (RI-03, RI-05). */
  linked?: Link;
  durations: Durations;
  agencies: Record<AgencyId, AgencyAbilities>;
}

export interface Link {
  dossierId: string;
  kind: 'corrects' | 'annuls';
  /** The step of the other dossier whose act is corrected or annulled. */
  step: StepId;
}

export type StepStates = Record<StepId, StepState>;

export const rootOf = (plan: Plan): PlanStep => {
  const root = plan.steps.find((step) => step.after.length === 0 && !step.partOf);
  if (!root) throw new Error(`plan of ${plan.procedure} has no root step`);
  return root;
};

export const getStep = (plan: Plan, id: StepId): PlanStep => {
  const step = plan.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`plan of ${plan.procedure} has no step ${id}`);
  return step;
};

/** RA-01: a dossier finishes under its pack, but its papers are named as on the day on which they are issued. */
export const resultNameAt = ({ resultName, laterNames = [], title }: PlanStep, issuedAt: number): string =>
  laterNames.findLast(({ from }) => from <= issuedAt)?.name ?? resultName ?? title;

export const getIntent = (plan: Plan, step: StepId, name: string): Intent => {
  const { intents, routes = [] } = getStep(plan, step);
  const intent = [...intents, ...routes.flatMap((route) => route.intents)].find((candidate) => candidate.name === name);
  if (!intent) throw new Error(`step ${step} has no intent ${name}`);
  return intent;
};
