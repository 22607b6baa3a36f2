import type { Payload } from '@lienthong/agencies';
import { accept, always, refuse, type AgencyRules } from '../agency-rules';

/** Says whether a notice was issued and signed. Mock rule: every code of the right form was, save the running number 00000. */
export const healthFacility: AgencyRules = {
  judge: {
    'check-notice': ({ payload }) => {
      const { code, kind } = payload as Payload<'health-facility', 'check-notice'>;
      const [, running, facility] = forms[kind].exec(code) ?? [];
      if (!facility || running === '00000') return refuse('notice-unknown', grounds[kind]);
      return accept({ signed: true, facility: `Cơ sở ${facility}` });
    },
  },
  mayUndo: always,
};

/** Domain D.4; the form of a death notice's code is not known for sure (C.5). */
const forms = { birth: /^(\d{5})\.GCS\.(\d{5})\.\d{2}$/, death: /^(\d{5})\.GBT\.(\d{5})\.\d{2}$/ };
const grounds = { birth: 'TT 22/2025/TT-BYT', death: 'TT 25/2025/TT-BYT' };
