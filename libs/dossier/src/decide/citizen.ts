import { isTerminal, type Route, type StepId } from '@lienthong/plan';
import { findStep, isLeaving, type Dossier } from '../dossier';
import { requestId } from '../request-key';
import type { DossierEvent } from '../events';
import { Problem } from '../problem';
import { closedGates, lastAttempt } from '../intents';
import { refused } from '../react/chooses-routes';
import type { Decide } from './command';

/** One answer serves every step that waits for it; each goes on in a new round (RB-07). */
export const supplement: Decide<'supplement'> = (dossier, { digest, routes = {} }, at) => {
  const waiting = dossier.plan.steps.filter(
    ({ id }) => dossier.steps[id]!.state === 'AWAITING_SUPPLEMENT' && !isLeaving(dossier, id),
  );
  if (waiting.length === 0) return new Problem('no-supplement-asked');
  const answered = waiting.map(({ id }): DossierEvent => {
    const round = dossier.steps[id]!.round + 1;
    return {
      id: `${id}/supplement/${round}`,
      type: 'SupplementAnswered',
      at,
      data: { step: id, round, ...(digest && { digest }) },
    };
  });
  return [...answered, ...revised(dossier, routes, at)];
};

/** What is corrected may change what a step is worth; who was asked and who refused stays. */
const revised = ({ plan, steps }: Dossier, routes: Record<StepId, Route[]>, at: number): DossierEvent[] =>
  plan.steps
    .filter(({ id, routes: before }) => before && routes[id] && JSON.stringify(before) !== JSON.stringify(routes[id]))
    .map(({ id }) => ({
      id: `${id}/routes/${steps[id]!.supplements ?? 0}.${at}`,
      type: 'RoutesRevised',
      at,
      data: { step: id, routes: routes[id]! },
    }));

/** The whole dossier, as far as nothing final stands (RB-17…RB-19). */
export const withdraw: Decide<'withdraw'> = (dossier, _command, at) => {
  if (dossier.withdrawalRequested) return new Problem('withdrawal-already-requested');
  const left = dossier.plan.steps.some(({ id, partOf }) => !partOf && !isTerminal(dossier.steps[id]!.state));
  return left ? [{ id: 'withdrawal', type: 'WithdrawalRequested', at, data: {} }] : new Problem('nothing-to-withdraw');
};

/** RC-02: nobody is sent to another payer without having agreed. */
export const answerRoute: Decide<'answerRoute'> = (dossier, { step, agree }, at) => {
  const { offered, round, state } = findStep(dossier, step) ?? {};
  // What was declined, expired or withdrawn is over, whatever had been offered.
  if (!offered || isTerminal(state!) || isLeaving(dossier, step)) return new Problem('no-route-offered');
  if (!agree) return [refused(step, { reason: 'route-declined' }, at)];
  return [
    { id: `${step}/route/${offered}`, type: 'RouteChosen', at, data: { step, route: offered, round: round! + 1 } },
  ];
};

/** A signed paper in place of the answer in VNeID (RB-13, form CT01). */
export const consentOnPaper: Decide<'consentOnPaper'> = (dossier, { step, digest }, at) => {
  if (!findStep(dossier, step)) return new Problem('not-found');
  const consent = closedGates(dossier, step).find(({ gate }) => gate === 'consent');
  const asked = consent && lastAttempt(dossier, step, consent.name);
  const isOver = isTerminal(dossier.steps[step]!.state) || isLeaving(dossier, step);
  if (!asked || isOver || asked.status === 'accepted') return new Problem('no-consent-asked');
  const name = { step, intent: asked.intent, round: asked.round };
  const data = { ...name, answer: 'accepted' as const, reference: 'paper', ...(digest && { digest }) };
  return [{ id: `${requestId(name)}/accepted`, type: 'RequestAnswered', at, data }];
};
