import type { Payload } from '@lienthong/agencies';
import { todayIn } from '../journal/office';
import { accept, neverOnceDone, type AgencyRules } from './agency-rules';

/** Issues the identity card of a child under six; its number is the personal number (domain B.4, E4). */
export const identityCard: AgencyRules = {
  judge: {
    issue({ payload }, office) {
      const { child } = payload as Payload<'identity-card', 'issue'>;
      return accept({ cardNumber: child.personalNumber, issuedOn: todayIn(office) });
    },
  },
  mayUndo: neverOnceDone,
};
