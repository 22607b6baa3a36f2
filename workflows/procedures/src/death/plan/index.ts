import { vietnamDay } from '@lienthong/form';
import type { DueRule, Plan, PlanRequest, PlanStep } from '@lienthong/plan';

import { limitsOf, type SettingsReader } from '../../settings';
import { toChoice } from '../choice';
import type { DeathFacts } from '../form';
import { findLaw } from '../law';
import { branchSteps } from './branches';
import type { PlannedDeath } from './planned';
import { deathRegistration } from './registration';

/** The tree of domain B.5: death registration, then the branches in parallel. */
export const deathPlan = ({ facts, choose, at, settings, durations, agencies }: PlanRequest): Plan => {
  const law = findLaw(at, settings);
  const choice = toChoice(choose, facts);
  if (!law || choice.issue) throw new Error('a death is planned only after its declaration was checked');
  const { branches } = choice;
  const planned: PlannedDeath = { ...law, facts: facts as DeathFacts, branches, today: vietnamDay(at) };
  const steps = [deathRegistration(planned), ...branchSteps(planned)];
  return {
    procedure: 'death',
    pack: law.pack.id,
    code: law.pack.code ?? law.settings.text('gt.pilotCode'),
    calendar: law.settings.text('calendar'),
    limits: limitsOf(law.settings),
    total: totalOf(steps, law.settings),
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
