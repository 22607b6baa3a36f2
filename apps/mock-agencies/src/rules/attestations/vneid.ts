import type { Payload } from '@lienthong/agencies';
import { accept, always, type AgencyRules } from '../agency-rules';

/** People answer in their own time; a consent may be taken back (domain I.2), and what they consented to is kept. */
export const vneid: AgencyRules = {
  judge: {
    consent: ({ payload }, office) => {
      const { version } = payload as Payload<'vneid', 'consent'>;
      return accept({ grantedAt: office.now().toISOString(), version });
    },
  },
  waits: ['consent'],
  mayUndo: always,
  atSettlement: (_intent, result, office) => ({ ...result, grantedAt: office.now().toISOString() }),
};
