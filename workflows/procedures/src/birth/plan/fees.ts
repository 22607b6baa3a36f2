import type { FeeLine } from '@lienthong/plan';

import { feeLines } from '../../law/fees';
import { isFiledLate, isFreeIn } from '../../law/late-filing';
import type { PlannedBirth } from './planned';

/** RB-02: late is accepted; the province may charge for it. */
export const registrationFees = (planned: PlannedBirth): FeeLine[] => {
  const { facts, settings } = planned;
  const isCharged =
    isFiledLate(facts.child.bornOn, 'birth.filingDays', planned) &&
    !isFreeIn(facts.registration.province, 'fee.lateBirth', settings);
  return feeLines(settings, { 'fee.lateBirth': isCharged ? 1 : 0, 'fee.copy': facts.copies ?? 0 });
};

export const residenceFees = ({ branches, settings }: PlannedBirth): FeeLine[] =>
  feeLines(settings, { 'fee.childResidence': branches.has('permanent-residence') ? 1 : 0 });
