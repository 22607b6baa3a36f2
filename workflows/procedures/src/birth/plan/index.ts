import type { Aftercare, DueRule, Plan, PlanRequest } from '@lienthong/plan';

import { limitsOf } from '../../settings';
import { getJudgedBirth } from '../check';
import type { BirthFacts } from '../form';
import { branchSteps } from './branches';
import type { PlannedBirth } from './planned';
import { birthRegistration, personalId } from './registration';

/** The tree of domain B.4: birth registration with the personal number inside, then the branches in parallel. */
export const birthPlan = (request: PlanRequest): Plan => {
  const { durations, agencies } = request;
  const planned: PlannedBirth = { ...getJudgedBirth(request), facts: request.facts as BirthFacts };
  const { pack, settings } = planned;
  return {
    procedure: 'birth',
    pack: pack.id,
    code: pack.code ?? settings.text('gs.pilotCode'),
    calendar: settings.text('calendar'),
    limits: limitsOf(settings),
    total: totalOf(planned),
    aftercare: aftercareOf(planned),
    steps: [birthRegistration(planned), personalId(planned), ...branchSteps(planned)],
    durations,
    agencies,
  };
};

/** B.4: the identity card takes longer than all the rest. */
const totalOf = ({ settings, branches }: PlannedBirth): DueRule => {
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
