import { hasResult, isTerminal, type PlanStep } from '@lienthong/plan';
import { endedWithoutResult, isLeaving, openTasks, requestsOf, type Dossier } from '../dossier';
import type { DossierEvent } from '../events';
import type { Reaction } from './react';

/** A step being left has ended once its agency holds nothing of it any more (RB-17, RB-18). */
export const withdrawsSteps: Reaction = (dossier, at) =>
  dossier.plan.steps
    .filter((step) => !step.partOf && isLeaving(dossier, step.id) && !isHeld(dossier, step))
    .map(({ id }): DossierEvent => ({ id: `${id}/withdrawn`, type: 'StepWithdrawn', at, data: { step: id } }));

/** Waiting for its root's fate, for undos, or for a person who settles a failed one. */
function isHeld(dossier: Dossier, step: PlanStep): boolean {
  if (step.after.some((id) => !hasResult(dossier.steps[id]!.state) && !isTerminal(dossier.steps[id]!.state)))
    return true;
  if (step.after.some((id) => endedWithoutResult(dossier, id))) return true;
  if (requestsOf(dossier, step.id).some((request) => request.undo === 'owed')) return true;
  return openTasks(dossier).some(([, task]) => task.kind === 'undo-failed' && task.step === step.id);
}

/** A root without its act, or whose act was annulled, cancels its unfinished branches; a step that ended without its act cancels its unfinished parts (domain D2). */
export const cancelsSteps: Reaction = (dossier, at) =>
  dossier.plan.steps
    .filter((step) => !isTerminal(dossier.steps[step.id]!.state) && hasNoBasis(dossier, step))
    .map(({ id }): DossierEvent => ({ id: `${id}/cancelled`, type: 'StepCancelled', at, data: { step: id } }));

const hasNoBasis = (dossier: Dossier, step: PlanStep): boolean =>
  [...step.after, ...(step.partOf ? [step.partOf] : [])].some((id) => isLost(dossier, id));

/** A refused part may still be tried anew while the step it belongs to is under way; nothing rests on an annulled act. */
function isLost(dossier: Dossier, id: string): boolean {
  if (dossier.steps[id]!.state === 'ANNULLED') return true;
  const parent = dossier.plan.steps.find((step) => step.id === id)!.partOf;
  return endedWithoutResult(dossier, id) && (!parent || isTerminal(dossier.steps[parent]!.state));
}
