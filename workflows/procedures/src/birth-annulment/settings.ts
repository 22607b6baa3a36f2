import { linkedSettings } from '../linked/settings';

export const key = 'birthAnnulment';

export const annulmentSettings = linkedSettings(key, {
  authorities: {
    default: 'commune-committee province-committee court',
    source: 'domain I.2 [K]; who since 07/2025 and under Luật 03/2026/QH16 is open point 5',
  },
  dueWD: { default: 3, source: '[A]: no text names a limit' },
  verifyDueWD: { default: 6, source: '[A]: no text names a limit' },
  consumerDueWD: { default: 5, source: '[A]: no text names a limit for the agencies told' },
});
