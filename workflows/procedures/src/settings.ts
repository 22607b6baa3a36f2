import type { Limits, SettingDefinition, Settings, SettingValue } from '@lienthong/plan';

/** Limits of every plan, each an open point of the law: under which key it is set, its default and source. */
const limits = {
  cutOffInclusive: { key: 'cutoff.inclusive', default: true, source: 'RF-03 [A]: NĐ 63/2024 says "after 15:00"' },
  startDayIsDayOne: { key: 'count.startDayIsDayOne', default: true, source: 'RF-04 [A]' },
  supplementDays: { key: 'supplement.dueWD', default: 7, source: 'RB-07 [C:S2], NĐ 63/2024 Điều 8' },
  supplementRounds: { key: 'supplement.maxRounds', default: 1, source: 'RB-07 [K], NĐ 61/2018 tradition' },
  consentDays: { key: 'consent.timeoutWD', default: 7, source: 'RB-13 [A]' },
  feeDays: { key: 'fee.timeoutWD', default: 7, source: 'D11' },
  rerouteDays: { key: 'reroute.timeoutWD', default: 7, source: 'D10' },
  warnAtShare: { key: 'warn.share', default: 0.8, source: 'RB-15 [A]' },
  warnBeforeHours: { key: 'warn.beforeHours', default: 4, source: 'RB-15 [A]' },
  apologyBeforeMinutes: {
    key: 'apology.beforeMinutes',
    default: 30,
    source: 'RB-15 [A]: "before the old due passes where possible"',
  },
  apologiesPerStep: { key: 'apology.maxPerStep', default: 1, source: 'RB-15 [K]' },
  remindBeforeDays: { key: 'reminder.beforeWD', default: 2, source: 'B.9 SUPPLEMENT_REMINDER (T-2 WD)' },
} satisfies Record<keyof Limits, SettingDefinition & { key: string }>;

/** What every procedure reads; each adds its own. Values are overridden by configuration, never in code. */
export const sharedSettings: Record<string, SettingDefinition> = {
  calendar: { default: 'VN-2026-11', source: 'domain F; Tết 2027 is a projection (D16)' },
  ...Object.fromEntries(Object.values(limits).map(({ key, ...definition }) => [key, definition])),
};

/** Reads settings of one procedure; an unknown key is a defect of the caller. */
export const settingsReader = (definitions: Record<string, SettingDefinition>, overrides: Settings = {}) => {
  const definitionOf = (key: string): SettingDefinition => {
    const definition = definitions[key];
    if (!definition) throw new Error(`no setting ${key}`);
    return definition;
  };
  const value = (key: string): SettingValue => {
    const { default: byDefault } = definitionOf(key);
    return overrides[key] ?? byDefault;
  };
  return {
    value,
    number: (key: string) => value(key) as number,
    text: (key: string) => value(key) as string,
    flag: (key: string) => value(key) as boolean,
    numbers: (key: string) => value(key) as number[],
    /** Of the default: an amount is told together with where it comes from. */
    source: (key: string) => definitionOf(key).source,
  };
};

export type SettingsReader = ReturnType<typeof settingsReader>;

export const limitsOf = (settings: SettingsReader): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([limit, { key }]) => [limit, settings.value(key)]),
  ) as unknown as Limits;
