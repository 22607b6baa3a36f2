import type { FeeLine, Intent } from '@lienthong/plan';

import type { BirthLaw } from '../law';
import { isFiledLate } from '../lateness';
import { birthSettings } from '../settings';
import type { PlannedBirth } from './planned';

/** Domain B.10, in VND; a line of nothing is no line. */

export const registrationFees = (planned: PlannedBirth): FeeLine[] =>
  [lateFee(planned), line(planned, 'fee.copy', planned.facts.copies ?? 0)].filter(isDue);

export const residenceFees = (planned: PlannedBirth): FeeLine[] =>
  [line(planned, 'fee.childResidence', planned.branches.has('permanent-residence') ? 1 : 0)].filter(isDue);

/** RB-22: nothing to pay, nothing to wait for. A refund is the undo of `collect`. */
export const feeGate = (fees: readonly FeeLine[]): Intent[] =>
  fees.length > 0 ? [{ name: 'collect', agency: 'payments', kind: 'technical', gate: 'fee' }] : [];

/** RB-02: late is accepted; the province may charge for it. */
const lateFee = (planned: PlannedBirth): FeeLine => {
  const { facts, settings } = planned;
  const free = settings.text('fee.lateBirthFreeProvinces').split(' ');
  const isCharged = isFiledLate(facts.child.bornOn, planned) && !free.includes(facts.registration.province);
  return line(planned, 'fee.lateBirth', isCharged ? 1 : 0);
};

const line = ({ settings }: BirthLaw, key: string, count: number): FeeLine => ({
  code: key.slice('fee.'.length),
  amount: settings.number(key) * count,
  source: birthSettings[key]?.source ?? '',
});

const isDue = ({ amount }: FeeLine) => amount > 0;
