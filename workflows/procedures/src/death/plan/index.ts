import type { DueRule, Plan, PlanRequest, PlanStep } from '@lienthong/plan';

import { limitsOf, type SettingsReader } from '../../settings';
import { getJudgedDeath } from '../check';
import type { DeathFacts } from '../form';
import { branchSteps } from './branches';
import type { PlannedDeath } from './planned';
import { deathRegistration } from './registration';

/** The tree of domain B.5: death registration, then the branches in parallel. */
export const deathPlan = (request: PlanRequest): Plan => {
  const { durations, agencies } = request;
  const planned: PlannedDeath = { ...getJudgedDeath(request), facts: request.facts as DeathFacts };
  const { pack, settings } = planned;
  const steps = [deathRegistration(planned), ...branchSteps(planned)];
  return {
    procedure: 'death',
    pack: pack.id,
    code: pack.code ?? settings.text('gt.pilotCode'),
    calendar: settings.text('calendar'),
    limits: limitsOf(settings),
    total: totalOf(steps, settings),
    steps,
    durations,
    agencies,
  };
};

/** B.5: the longest path, until the numbers of NĐ 63/2024 Điều 13 are known and set. */
const totalOf = ([root, ...rest]: PlanStep[], settings: SettingsReader): DueRule => {
  const longest = Math.max(0, ...rest.filter(({ requested }) => requested).flatMap(limitsWithin));
  const { days, verifyDays = days } = root!.due!;
  return {
    days: settings.number('gt.totalWD') || days + longest,
    verifyDays: settings.number('gt.totalVerifyWD') || verifyDays + longest,
  };
};

/** Who will pay is not known yet: every route counts. */
const limitsWithin = ({ due, routes = [] }: PlanStep): number[] =>
  [due, ...routes.map((route) => route.due)].flatMap((rule) => rule?.days ?? []);
