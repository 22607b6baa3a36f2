import { vietnamDay } from '@lienthong/form';
import type { Aftercare, DueRule, Plan, PlanRequest } from '@lienthong/plan';

import { limitsOf } from '../../settings';
import { toChoice } from '../choice';
import type { BirthFacts } from '../form';
import { type BirthLaw, findLaw } from '../law';
import type { Branch } from '../rule-packs';
import { branchSteps } from './branches';
import type { PlannedBirth } from './planned';
import { birthRegistration, personalId } from './registration';

/** The tree of domain B.4: birth registration with the personal number inside, then the branches in parallel. */
export const birthPlan = ({ facts, choose, at, settings, durations, agencies }: PlanRequest): Plan => {
  const law = findLaw(at, settings);
  const choice = law && toChoice(choose, facts, law);
  if (!law || !choice || choice.issue) throw new Error('a birth is planned only after its declaration was checked');
  const { branches } = choice;
  const planned: PlannedBirth = { ...law, facts: facts as BirthFacts, branches, today: vietnamDay(at) };
  return {
    procedure: 'birth',
    pack: law.pack.id,
    code: law.pack.code ?? law.settings.text('gs.pilotCode'),
    calendar: law.settings.text('calendar'),
    limits: limitsOf(law.settings),
    total: totalOf(law, branches),
    aftercare: aftercareOf(planned),
    steps: [birthRegistration(planned), personalId(planned), ...branchSteps(planned)],
    durations,
    agencies,
  };
};

/** B.4: the identity card takes longer than all the rest. */
const totalOf = ({ settings }: BirthLaw, branches: ReadonlySet<Branch>): DueRule => {
  const key = branches.has('identity-card') ? 'gs.totalWithCard' : 'gs.total';
  return { days: settings.number(`${key}WD`), verifyDays: settings.number(`${key}VerifyWD`) };
};

/** RB-21, D13: 60 days to register where the child lives; a family that buried the child (D17) is left in peace. */
const aftercareOf = ({ facts, settings }: PlannedBirth): Aftercare[] =>
  facts.child.diedOn !== undefined
    ? []
    : [
        {
          kind: 'RESIDENCE_DUTY_REMINDER',
          step: 'birth-registration',
          unless: 'permanent-residence',
          ask: 'residence',
          days: settings.numbers('residence.reminderDays'),
        },
      ];
