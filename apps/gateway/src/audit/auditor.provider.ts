import { Problem } from '@lienthong/dossier';
import type { Auditor } from './auditor';

/** Stands here until an auditor is plugged in: who cannot check must not say that all is well. */
export const noAuditor: Auditor = {
  verify: () => Promise.reject(new Problem('unavailable', 'no auditor is plugged in')),
  histories: () => Promise.reject(new Problem('unavailable', 'no auditor is plugged in')),
};
