import type { Limits, SettingDefinition, Settings, SettingValue } from '@lienthong/plan';

/** Open points of the law that every procedure shares; each procedure adds its own. Values are overridden by configuration, never in code. */
export const sharedSettings = {
  calendar: { default: 'VN-2026-11', source: 'domain F; Tết 2027 is a projection (D16)' },
  'cutoff.inclusive': { default: true, source: 'RF-03 [A]: NĐ 63/2024 says "after 15:00"' },
  'count.startDayIsDayOne': { default: true, source: 'RF-04 [A]' },
  'supplement.dueWD': { default: 7, source: 'RB-07 [C:S2], NĐ 63/2024 Điều 8' },
  'supplement.maxRounds': { default: 1, source: 'RB-07 [K], NĐ 61/2018 tradition' },
  'consent.timeoutWD': { default: 7, source: 'RB-13 [A]' },
  'fee.timeoutWD': { default: 7, source: 'D11' },
  'reroute.timeoutWD': { default: 7, source: 'D10' },
  'warn.share': { default: 0.8, source: 'RB-15 [A]' },
  'warn.beforeHours': { default: 4, source: 'RB-15 [A]' },
  'apology.beforeMinutes': { default: 30, source: 'RB-15 [A]: "before the old due passes where possible"' },
  'apology.maxPerStep': { default: 1, source: 'RB-15 [K]' },
  'reminder.beforeWD': { default: 2, source: 'B.9 SUPPLEMENT_REMINDER (T-2 WD)' },
} satisfies Record<string, SettingDefinition>;

/** Reads settings of one procedure; an unknown key is a defect of the caller. */
export const settingsReader = (definitions: Record<string, SettingDefinition>, overrides: Settings = {}) => {
  const value = (key: string): SettingValue => {
    const definition = definitions[key];
    if (!definition) throw new Error(`no setting ${key}`);
    return overrides[key] ?? definition.default;
  };
  return {
    number: (key: string) => value(key) as number,
    text: (key: string) => value(key) as string,
    flag: (key: string) => value(key) as boolean,
    numbers: (key: string) => value(key) as number[],
  };
};

export type SettingsReader = ReturnType<typeof settingsReader>;

export const limitsOf = (settings: SettingsReader): Limits => ({
  cutOffInclusive: settings.flag('cutoff.inclusive'),
  startDayIsDayOne: settings.flag('count.startDayIsDayOne'),
  supplementDays: settings.number('supplement.dueWD'),
  supplementRounds: settings.number('supplement.maxRounds'),
  consentDays: settings.number('consent.timeoutWD'),
  feeDays: settings.number('fee.timeoutWD'),
  rerouteDays: settings.number('reroute.timeoutWD'),
  warnAtShare: settings.number('warn.share'),
  warnBeforeHours: settings.number('warn.beforeHours'),
  apologyBeforeMinutes: settings.number('apology.beforeMinutes'),
  apologiesPerStep: settings.number('apology.maxPerStep'),
  remindBeforeDays: settings.number('reminder.beforeWD'),
});
