import type { PlanStep } from '@lienthong/plan';

import { hasPermanentResidence } from '../choice';
import { check, dueOf, funeralAllowance } from './funeral-allowance';
import { type PlannedDeath, unitsOf } from './planned';

/** They hang from the registration and run beside each other; what was not chosen is NOT_REQUESTED (RB-06). */
export const branchSteps = (planned: PlannedDeath): PlanStep[] => [
  residenceRemoval(planned),
  funeralAllowance(planned),
  survivorBenefit(planned),
];

/** D9: of somebody without a permanent residence there is nothing to remove, and the plan says so. */
const residenceRemoval = (planned: PlannedDeath): PlanStep => ({
  id: 'residence-removal',
  title: 'Xóa đăng ký thường trú',
  agency: 'residence',
  unit: unitsOf(planned).police,
  requested: planned.branches.has('residence-removal'),
  ...(!hasPermanentResidence(planned.facts) && { notRequestedBecause: 'no-permanent-residence' }),
  after: ['death-registration'],
  review: false,
  intents: [{ name: 'remove', agency: 'residence', kind: 'legal-act', completes: true }],
  due: dueOf('xtt.dueWD', planned),
  resultName: 'Thông báo kết quả đăng ký cư trú (CT08)',
  source: 'NĐ 63/2024/NĐ-CP Điều 14; Luật Cư trú 68/2020/QH14 Điều 24; NĐ 154/2024/NĐ-CP',
});

/** D9: only the relatives of whom social insurance knows; it alone settles. */
const survivorBenefit = (planned: PlannedDeath): PlanStep => {
  const unit = unitsOf(planned).insurer;
  const source = 'NĐ 63/2024/NĐ-CP Điều 10; Luật BHXH 41/2024/QH15 (chế độ tử tuất)';
  return {
    id: 'survivor-benefit',
    title: 'Giải quyết chế độ tử tuất',
    agency: 'social-insurance',
    unit,
    requested: planned.branches.has('survivor-benefit'),
    after: ['death-registration'],
    review: false,
    intents: [check('check-insurance', 'social-insurance')],
    routes: [
      {
        id: 'BHXH_MT',
        agency: 'social-insurance',
        unit,
        review: false,
        intents: [{ name: 'settle-survivors', agency: 'social-insurance', kind: 'legal-act', completes: true }],
        due: dueOf('tuat.dueWD', planned),
        source,
      },
    ],
    resultName: 'Quyết định hưởng chế độ tử tuất',
    source,
  };
};
