import type { Payload } from '@lienthong/agencies';
import type { Office } from '../../journal/office';
import { accept, neverOnceDone, refuse, type AgencyRules, type Filed, type Judged } from '../agency-rules';

/** Sends what it is given: a notice cannot be unsent (domain I.2). That a citizen is told once is the sender's promise, counted here. */
export const notifications: AgencyRules = { judge: { notify }, mayUndo: neverOnceDone };

function notify({ payload }: Filed, office: Office): Judged {
  const { text, sms, to, ...codes } = payload as Payload<'notifications', 'notify'>;
  const { kind, receipt, step, sequence, channels } = codes;
  if (channels.includes('sms') && namesNumber(sms ?? text))
    return refuse('personal-number-in-sms', 'Luật 91/2025/QH15');
  const notice = office.seal.digest('notice', receipt, step ?? '', kind, String(sequence));
  return {
    ...accept({ sentAt: office.now().toISOString() }, { notice }),
    shown: codes,
    kept: { text, ...(sms && { sms }), ...(to && { to }) },
  };
}

/** Anybody may read a text message over a shoulder: no personal number in it (RB-20). */
const namesNumber = ({ vi, en }: { vi: string; en: string }): boolean => /(?<!\d)\d{12}(?!\d)/.test(`${vi} ${en}`);
