import { findSharedPack, type RulePack } from '../rule-packs';

/** Branches of the linked death service in the order in which RB-04 adds them; the root, death registration, is always taken. */
export const branches = ['residence-removal', 'funeral-allowance', 'survivor-benefit'] as const;
export type Branch = (typeof branches)[number];

/** What the law of one time says of deaths (domain A.3, D.3). */
export interface DeathRulePack extends RulePack {
  /** National procedure code; absent = the setting `gt.pilotCode`. */
  code?: string;
}

/** 2.002622 was repealed when NĐ 301/2026 came into force. */
const codes: Record<string, string> = {
  R1_ND63: '2.002622',
  R2_TWO_TIER: '2.002622',
  R3_ND301: '2.002913',
  R4_COORD: '2.002913',
  R5_LAW2026: '2.002913',
};

/** RA-01: undefined = before the first pack. */
export const findRulePack = (at: Date): DeathRulePack | undefined => {
  const pack = findSharedPack(at);
  return pack && { ...pack, code: codes[pack.id] };
};
