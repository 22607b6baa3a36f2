import type { SettingDefinition } from '@lienthong/plan';

import { sharedSettings } from '../settings';

/** What every correction or annulment reads, behind the prefix of its own. */
interface Own {
  /** Domain I.2: who may, since 07/2025 and under the Law of 2026, is not settled (open point 5). */
  authorities: SettingDefinition;
  dueWD: SettingDefinition;
  verifyDueWD: SettingDefinition;
  consumerDueWD: SettingDefinition;
  waitsForBranches?: SettingDefinition;
}

export const linkedSettings = (key: string, own: Own): Record<string, SettingDefinition> => ({
  ...sharedSettings,
  ...Object.fromEntries(Object.entries(own).map(([name, definition]) => [`${key}.${name}`, definition])),
});
