import { getStep, type PlanStep, type Route } from '@lienthong/plan';
import { isLeaving, type Dossier } from '../dossier';
import type { DossierEvent, Grounds } from '../events';
import { acceptedRequest, routeOf } from '../intents';
import type { Reaction } from './react';

/** The best route that the checks confirm is taken (RC-01); after a refusal the next one is offered to the citizen, once (RC-02). */
export const choosesRoutes: Reaction = (dossier, at) =>
  dossier.plan.steps
    .filter((step) => step.routes && isAtTheFork(dossier, step) && !isLeaving(dossier, step.id))
    .map(({ id }): DossierEvent => {
      const { round, refusedRoutes } = dossier.steps[id]!;
      const next = openRoute(dossier, id);
      if (!next) return refused(id, { reason: 'no-category-confirmed' }, at);
      return refusedRoutes
        ? { id: `${id}/offered/${next.id}`, type: 'RouteOffered', at, data: { step: id, route: next.id } }
        : { id: `${id}/route/${next.id}`, type: 'RouteChosen', at, data: { step: id, route: next.id, round } };
    });

function isAtTheFork(dossier: Dossier, { id, intents }: PlanStep): boolean {
  const { state, route, offered, refusedRoutes } = dossier.steps[id]!;
  if (route || offered || !(state === 'DISPATCHED' || (state === 'MANUAL_CHECK' && refusedRoutes))) return false;
  return intents.every(({ opensRoutes, name }) => !opensRoutes || acceptedRequest(dossier, id, name));
}

/** Confirmed and not yet tried; a second refusal ends the step. */
function openRoute(dossier: Dossier, step: string): Route | undefined {
  const { confirmed = [], refusedRoutes = [] } = dossier.steps[step]!;
  if (refusedRoutes.length > 1) return undefined;
  return getStep(dossier.plan, step).routes?.find(({ id }) => confirmed.includes(id) && !refusedRoutes.includes(id));
}

/** A refusal of one payer is not the end while another is confirmed. */
export function refusalOf(dossier: Dossier, step: string, grounds: Grounds, at: number): DossierEvent {
  const { route, refusedRoutes = [] } = dossier.steps[step]!;
  const tried = route && { ...dossier.steps[step]!, refusedRoutes: [...refusedRoutes, route] };
  if (!tried || !openRoute({ ...dossier, steps: { ...dossier.steps, [step]: tried } }, step))
    return refused(step, grounds, at);
  const { reason, ground } = grounds;
  const data = { step, route, ...(reason && { reason }), ...(ground && { ground }) };
  return { id: `${step}/route-refused/${route}`, type: 'RouteRefused', at, data };
}

export const refused = (step: string, { reason, ground }: Grounds, at: number): DossierEvent => ({
  id: `${step}/refused`,
  type: 'StepRefused',
  at,
  data: { step, ...(reason && { reason }), ...(ground && { ground }) },
});

/** A refusal by a payer that was left behind no longer counts. */
export const isOfOtherRoute = (dossier: Dossier, step: string, intent: string): boolean => {
  const present = [...getStep(dossier.plan, step).intents, ...(routeOf(dossier, step)?.intents ?? [])];
  return present.every(({ name }) => name !== intent);
};
