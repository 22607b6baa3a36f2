import { getIntent, isTerminal, type PlanStep } from '@lienthong/plan';
import { requestsOf, type Dossier, type Request } from '../dossier';
import { acceptedRequest, intentsOf, remainingIntents } from '../intents';
import type { DossierEvent } from '../events';
import { isOfOtherRoute, refusalOf } from './chooses-routes';
import type { Reaction } from './react';

/** An answer ends the step it belongs to: completed by its act, refused by its agency. */
export const settlesRequests: Reaction = (dossier, now) =>
  dossier.plan.steps
    .filter((step) => !isTerminal(dossier.steps[step.id]!.state))
    .flatMap((step) => (step.partOf ? partSettled(dossier, step, now) : stepSettled(dossier, step, now)));

function stepSettled(dossier: Dossier, step: PlanStep, now: number): DossierEvent[] {
  const act = intentsOf(dossier, step.id).find((intent) => intent.completes);
  const accepted = act && acceptedRequest(dossier, step.id, act.name);
  // While an undo is out the agency decides which came first (RB-19).
  if (accepted && accepted.undo !== 'owed' && accepted.undo !== 'failed') return [completed(step.id, now)];
  const refused = requestsOf(dossier, step.id).find((request) => isRefusal(dossier, request));
  return refused ? [refusalOf(dossier, step.id, refused, now)] : [];
}

/** A part is complete when no intent that settles it remains. */
function partSettled(dossier: Dossier, part: PlanStep, now: number): DossierEvent[] {
  const remains = remainingIntents(dossier, part.partOf!).some((intent) => intent.settles === part.id);
  return !remains ? [completed(part.id, now)] : [];
}

const isRefusal = (dossier: Dossier, { step, intent, round, status }: Request): boolean =>
  status === 'refused' &&
  round >= (dossier.steps[step]!.routeRound ?? 0) &&
  !isOfOtherRoute(dossier, step, intent) &&
  getIntent(dossier.plan, step, intent).onRefused !== 'manual-check';

const completed = (step: string, at: number): DossierEvent => ({
  id: `${step}/completed`,
  type: 'StepCompleted',
  at,
  data: { step },
});
