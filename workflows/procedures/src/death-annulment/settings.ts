import { linkedSettings } from '../linked/settings';

export const key = 'deathAnnulment';

/** RESURRECT_CASE has top priority (domain I.2): the shortest limits there are. */
export const annulmentSettings = linkedSettings(key, {
  authorities: {
    default: 'commune-committee province-committee court',
    source: 'domain I.2 [K]; who since 07/2025 and under Luật 03/2026/QH16 is open point 5',
  },
  dueWD: { default: 1, source: '[A]: top priority, domain I.2 RESURRECT_CASE' },
  verifyDueWD: { default: 3, source: '[A]: as KT with verification, B.5' },
  consumerDueWD: { default: 1, source: '[A]: top priority, domain I.2 RESURRECT_CASE' },
});
