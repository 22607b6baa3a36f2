import type { Limits, Settings, SettingValue } from '@lienthong/plan';

export const inForceFrom = Date.parse('2026-09-01T00:00:00+07:00');
export const branches = ['health-insurance-update', 'identity-card-reissue'];
export const source = 'invented for a test; no such decree';

/** Key and default of each limit. The keys are those of the other procedures: configured once, they hold for all. */
const limits: Record<keyof Limits, [key: string, byDefault: SettingValue]> = {
  cutOffInclusive: ['cutoff.inclusive', true],
  startDayIsDayOne: ['count.startDayIsDayOne', true],
  supplementDays: ['supplement.dueWD', 7],
  supplementRounds: ['supplement.maxRounds', 1],
  consentDays: ['consent.timeoutWD', 7],
  feeDays: ['fee.timeoutWD', 7],
  rerouteDays: ['reroute.timeoutWD', 7],
  warnAtShare: ['warn.share', 0.8],
  warnBeforeHours: ['warn.beforeHours', 4],
  apologyBeforeMinutes: ['apology.beforeMinutes', 30],
  apologiesPerStep: ['apology.maxPerStep', 1],
  remindBeforeDays: ['reminder.beforeWD', 2],
};

const defaults: Settings = {
  calendar: 'VN-2026-11',
  ...Object.fromEntries(Object.values(limits)),
  'movingIn.residenceDueWD': 7,
  'movingIn.residenceVerifyDueWD': 10,
  'movingIn.healthCardDueWD': 5,
  'movingIn.identityCardDueWD': 7,
  'movingIn.totalWD': 14,
  'movingIn.fee': 10_000,
};

export const settings = Object.fromEntries(
  Object.entries(defaults).map(([key, value]) => [key, { default: value, source }]),
);

export const lawUnder = (overrides: Settings = {}) => {
  const read = (key: string) => overrides[key] ?? defaults[key];
  return {
    calendar: read('calendar') as string,
    limits: Object.fromEntries(Object.entries(limits).map(([name, [key]]) => [name, read(key)])) as unknown as Limits,
    number: (key: string) => read(`movingIn.${key}`) as number,
  };
};
