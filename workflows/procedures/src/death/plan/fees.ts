import type { FeeLine, Intent } from '@lienthong/plan';

import type { DeathLaw } from '../law';
import { isFiledLate } from '../lateness';
import { deathSettings } from '../settings';
import type { PlannedDeath } from './planned';

/** Domain B.10, in VND; a line of nothing is no line. The branches are free of charge. */
export const registrationFees = (planned: PlannedDeath): FeeLine[] =>
  [lateFee(planned), line(planned, 'fee.copy', planned.facts.copies ?? 0)].filter(({ amount }) => amount > 0);

/** RB-22: nothing to pay, nothing to wait for. A refund is the undo of `collect`. */
export const feeGate = (fees: readonly FeeLine[]): Intent[] =>
  fees.length > 0 ? [{ name: 'collect', agency: 'payments', kind: 'technical', gate: 'fee' }] : [];

/** RB-02: late is accepted; the province may charge for it. */
const lateFee = (planned: PlannedDeath): FeeLine => {
  const { facts, settings } = planned;
  const free = settings.text('fee.lateDeathFreeProvinces').split(' ');
  const isCharged = isFiledLate(facts.death.diedOn, planned) && !free.includes(facts.registration.province);
  return line(planned, 'fee.lateDeath', isCharged ? 1 : 0);
};

const line = ({ settings }: DeathLaw, key: string, count: number): FeeLine => ({
  code: key.slice('fee.'.length),
  amount: settings.number(key) * count,
  source: deathSettings[key]?.source ?? '',
});
