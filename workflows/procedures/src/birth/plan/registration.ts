import type { Intent, PlanStep } from '@lienthong/plan';

import { feeGate } from '../../law/fees';
import type { BirthLaw } from '../law';
import { registrationFees } from './fees';
import { type PlannedBirth, unitsOf } from './planned';

/** D3: the number is only reserved when the officer has accepted, and becomes a legal act when the book entry is confirmed. */
export const birthRegistration = (planned: PlannedBirth): PlanStep => {
  const fees = registrationFees(planned);
  return {
    id: 'birth-registration',
    title: 'Đăng ký khai sinh',
    agency: 'civil-registry',
    unit: unitsOf(planned).justice,
    requested: true,
    after: [],
    review: true,
    intents: [...feeGate(fees), ...registrationIntents(planned)],
    due: { days: planned.settings.number('ks.dueWD'), verifyDays: planned.settings.number('ks.verifyDueWD') },
    fees,
    resultName: 'Giấy khai sinh',
    source: `Luật Hộ tịch 60/2014/QH13 Điều 16; ${planned.pack.source}`,
  };
};

const registrationIntents = ({ settings }: BirthLaw): Intent[] => [
  {
    name: 'reserve',
    agency: 'population',
    kind: 'technical',
    settles: 'personal-id',
    onRefused: 'manual-check',
    mayLag: {
      afterWorkingMinutes: settings.number('ddcn.softTimeoutMinutes'),
      beforeDueMinutes: settings.number('ddcn.beforeDueMinutes'),
    },
  },
  { name: 'register', agency: 'civil-registry', kind: 'legal-act', completes: true },
  { name: 'confirm', agency: 'population', kind: 'legal-act', settles: 'personal-id' },
  addNumber('civil-registry'),
];

/** RB-08: what went out without the number gets it later. A number is for life and is never taken back (I.2), hence a legal act. */
export const addNumber = (agency: string): Intent => ({
  name: 'add-number',
  agency,
  kind: 'legal-act',
  ifLate: { step: 'birth-registration', intent: 'reserve' },
});

/** A doubt about the number is cleared by the officer who registers the birth (RB-09), hence the same unit. */
export const personalId = (planned: PlannedBirth): PlanStep => ({
  id: 'personal-id',
  title: 'Cấp số định danh cá nhân',
  agency: 'population',
  unit: unitsOf(planned).justice,
  requested: true,
  after: [],
  partOf: 'birth-registration',
  review: false,
  intents: [],
  resultName: 'Số định danh cá nhân',
  source: 'NĐ 137/2015/NĐ-CP Điều 13, 15',
});
