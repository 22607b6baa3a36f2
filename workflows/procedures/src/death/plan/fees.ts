import type { FeeLine } from '@lienthong/plan';

import { feeLines } from '../../law/fees';
import { isFiledLate, isFreeIn } from '../../law/late-filing';
import type { PlannedDeath } from './planned';

/** RB-02: late is accepted; the province may charge for it. The branches are free of charge. */
export const registrationFees = (planned: PlannedDeath): FeeLine[] => {
  const { facts, settings } = planned;
  const isCharged =
    isFiledLate(facts.death.diedOn, 'death.filingDays', planned) &&
    !isFreeIn(facts.registration.province, 'fee.lateDeath', settings);
  return feeLines(settings, { 'fee.lateDeath': isCharged ? 1 : 0, 'fee.copy': facts.copies ?? 0 });
};
