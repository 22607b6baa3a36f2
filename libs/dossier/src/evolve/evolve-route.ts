import type { StepId } from '@lienthong/plan';
import type { Dossier } from '../dossier';
import type { EventOf } from '../events';
import { isSecondPayer } from '../intents';
import { withoutDeadline, withStep } from './patch';

export type RouteEvent = EventOf<'RouteChosen' | 'RouteRefused' | 'RouteOffered' | 'RoutesRevised'>;

export function evolveRoute(dossier: Dossier, { type, data }: RouteEvent): Dossier {
  const { refusedRoutes = [] } = dossier.steps[data.step]!;
  switch (type) {
    case 'RouteChosen':
      return withStep(withoutDeadline(dossier, data.step, 'reroute'), data.step, {
        state: 'PENDING',
        route: data.route,
        round: data.round,
        routeRound: data.round,
        reviewed: undefined,
        verifying: undefined,
        offered: undefined,
      });
    case 'RouteRefused':
      return withStep(withoutClock(dossier, data.step), data.step, {
        state: 'MANUAL_CHECK',
        route: undefined,
        refusedRoutes: [...refusedRoutes, data.route],
      });
    case 'RoutesRevised': {
      const steps = dossier.plan.steps.map((step) => (step.id === data.step ? { ...step, routes: data.routes } : step));
      return { ...dossier, plan: { ...dossier.plan, steps } };
    }
    case 'RouteOffered':
      return withStep(dossier, data.step, { state: 'MANUAL_CHECK', offered: data.route });
  }
}

/** A new attempt has a clock of its own (D10). */
function withoutClock(dossier: Dossier, step: StepId): Dossier {
  const clocks = { ...dossier.clocks };
  delete clocks[step];
  return { ...dossier, clocks };
}

/** Money must not go out twice (RC-03). */
export function contradicted(dossier: Dossier, { data }: EventOf<'AnswerContradicted'>): Dossier {
  return isSecondPayer(dossier, data) ? withStep(dossier, data.step, { doubled: true }) : dossier;
}
