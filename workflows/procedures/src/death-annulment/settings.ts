import type { SettingDefinition } from '@lienthong/plan';

import { sharedSettings } from '../settings';

export const key = 'deathAnnulment';

/** RESURRECT_CASE has top priority (domain I.2): the shortest limits there are. */
export const annulmentSettings: Record<string, SettingDefinition> = {
  ...sharedSettings,
  'deathAnnulment.authorities': {
    default: 'commune-committee province-committee court',
    source: 'domain I.2 [K]; who since 07/2025 and under Luật 03/2026/QH16 is open point 5',
  },
  'deathAnnulment.dueWD': { default: 1, source: '[A]: top priority, domain I.2 RESURRECT_CASE' },
  'deathAnnulment.verifyDueWD': { default: 3, source: '[A]: as KT with verification, B.5' },
  'deathAnnulment.consumerDueWD': { default: 1, source: '[A]: top priority, domain I.2 RESURRECT_CASE' },
};
