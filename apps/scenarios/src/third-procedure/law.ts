import { lawFinder, sharedSettings } from '@lienthong/procedures/toolkit';

export const branches = ['health-insurance-update', 'identity-card-reissue'] as const;
export type Branch = (typeof branches)[number];
export const source = 'invented for a test; no such decree';

/** The limits are those of the other procedures: configured once, they hold for all. */
export const settings = {
  ...sharedSettings,
  'movingIn.residenceDueWD': { default: 7, source },
  'movingIn.residenceVerifyDueWD': { default: 10, source },
  'movingIn.healthCardDueWD': { default: 5, source },
  'movingIn.identityCardDueWD': { default: 7, source },
  'movingIn.totalWD': { default: 14, source },
  'fee.movingIn': { default: 10_000, source },
};

const pack = { id: 'MV_2026' };
const inForceFrom = Date.parse('2026-09-01T00:00:00+07:00');

export const findLaw = lawFinder((at) => (at.getTime() < inForceFrom ? undefined : pack), settings);
export type MovingInLaw = NonNullable<ReturnType<typeof findLaw>>;
