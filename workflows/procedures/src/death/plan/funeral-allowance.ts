import type { DueRule, Intent, PlanStep, Route } from '@lienthong/plan';

import { isSameAccountName } from '../account-name';
import { type ConsideredBenefit, type FuneralCategoryCode, funeralBenefits } from '../benefit';
import type { DeathFacts } from '../form';
import { type PlannedDeath, unitsOf } from './planned';

/** Exactly one payer (domain B.5, C.6): databases confirm categories, and the highest amount is paid (RC-01). */
export const funeralAllowance = (planned: PlannedDeath): PlanStep => ({
  id: 'funeral-allowance',
  title: 'Giải quyết mai táng phí',
  agency: 'social-assistance',
  // Before a payer is found, and when none is, the commune answers the family.
  unit: unitsOf(planned).welfare,
  requested: planned.branches.has('funeral-allowance'),
  after: ['death-registration'],
  review: false,
  intents: [
    check('check-insurance', 'social-insurance'),
    check('check-merit', 'merit'),
    check('check-assistance', 'social-assistance'),
  ],
  routes: routesOf(planned),
  resultName: 'Quyết định giải quyết mai táng phí',
  source: 'NĐ 63/2024/NĐ-CP Điều 10, 11, 14',
});

export const check = (name: string, agency: string): Intent => ({ name, agency, kind: 'query', opensRoutes: true });

const routesOf = (planned: PlannedDeath): Route[] => {
  const { facts, today, settings } = planned;
  const benefits = funeralBenefits({ diedOn: facts.death.diedOn, knownBy: today }, settings);
  return benefits.map((benefit) => toRoute(benefit, planned));
};

const toRoute = (benefit: ConsideredBenefit, planned: PlannedDeath): Route => {
  const payer = payers[benefit.category as FuneralCategoryCode];
  return {
    id: benefit.category,
    agency: benefit.payer,
    unit: unitsOf(planned)[payer.unit],
    review: payer.review === true || needsOfficer(benefit, planned.facts),
    intents: [
      { name: payer.decides, agency: benefit.payer, kind: 'legal-act', completes: true },
      // Tracked beside the decision: the step is completed when that is signed (D10).
      { name: 'pay', agency: 'payments', kind: 'money' },
    ],
    due: dueOf(payer.due, planned),
    ...(benefit.amount !== undefined && { amount: benefit.amount }),
    source: benefit.sources.join('; '),
  };
};

/** RC-04: the amount is not certain. C.5: the account is in another name, which the citizen confirmed (DF-54). */
const needsOfficer = ({ amount }: ConsideredBenefit, { benefit }: DeathFacts): boolean => {
  const holder = benefit?.payment.accountHolder;
  return amount === undefined || (holder !== undefined && !isSameAccountName(holder, benefit!.payee.fullName));
};

interface Payer {
  decides: string;
  unit: keyof ReturnType<typeof unitsOf>;
  /** The setting with its working days. */
  due: string;
  /** D1: our inbox reviews what the commune decides. */
  review?: true;
}

const payers: Record<FuneralCategoryCode, Payer> = {
  BHXH_MT: { decides: 'decide-insurance', unit: 'insurer', due: 'mtp.bhxh.dueWD' },
  NCC_MT: { decides: 'decide-merit', unit: 'merit', due: 'mtp.ncc.dueWD' },
  CCB_MT: { decides: 'decide-merit', unit: 'merit', due: 'mtp.ncc.dueWD' },
  HTXH_MT: { decides: 'decide-assistance', unit: 'welfare', due: 'mtp.htxh.dueWD', review: true },
  BTXH_MT: { decides: 'decide-assistance', unit: 'welfare', due: 'mtp.btxh.dueWD', review: true },
};

export const dueOf = (key: string, { settings }: PlannedDeath): DueRule => ({ days: settings.number(key) });
