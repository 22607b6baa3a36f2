import type { StepState } from './step-state';

export type ProcedureId = string;
export type StepId = string;
export type AgencyId = string;
export type UnitId = string;

/** How an effect may be taken back (domain I.2): technical effects automatically, legal acts only forward, money by a task. */
export type EffectKind = 'technical' | 'legal-act' | 'money';

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
  /** Steps that must be COMPLETED before this one opens; the first is the root that a branch hangs from. */
  after: StepId[];
  partOf?: StepId;
  /** An officer of `unit` decides before the step goes out (domain D1). */
  review: boolean;
  intents: Intent[];
  /** Law, article or decision that the step rests on. */
  source: string;
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
  steps: PlanStep[];
  durations: Durations;
  agencies: Record<AgencyId, AgencyAbilities>;
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

export const getIntent = (plan: Plan, step: StepId, name: string): Intent => {
  const intent = getStep(plan, step).intents.find((candidate) => candidate.name === name);
  if (!intent) throw new Error(`step ${step} has no intent ${name}`);
  return intent;
};
