import type { AgencyRequest } from '@lienthong/agencies';
import { getStep, resultNameAt, type AgencyId } from '@lienthong/plan';
import { type Dossier, type Message } from '@lienthong/dossier';
import type { Waiting } from '@lienthong/ledger';
import { channelsOf, dueText, getProcedure, noticeText, smsText } from '@lienthong/procedures';

/** One message as its recipient gets it. */
export interface Letter extends AgencyRequest {
  agency: AgencyId;
}

/** Where the citizen is reached: opened from the vault for this one call. */
export interface Addressee {
  personalId?: string;
  phone?: string;
}

/** The key bears the position: told again it is the same letter (RB-20). */
const named = ({ dossierId, position }: Waiting, intent: string) => ({
  key: `${dossierId}/outbox/${intent}/${position}`,
  intent,
  dossier: dossierId,
});

/** What goes out; a linked dossier is told here. */
export type WaitingLetter = Waiting & { message: Exclude<Message, { to: 'linked' }> };

export const isLetter = (waiting: Waiting): waiting is WaitingLetter => waiting.message.to !== 'linked';

export function toLetter(waiting: WaitingLetter, dossier: Dossier, addressee: Addressee): Letter {
  const { message, receipt, position } = waiting;
  switch (message.to) {
    case 'citizen':
      return {
        agency: 'notifications',
        ...named(waiting, 'notify'),
        payload: notice(waiting, message, dossier, addressee),
      };
    case 'portal': {
      const { status, step, at } = message;
      const payload = { receipt, position, status, ...(step && { step }), at: new Date(at).toISOString() };
      return { agency: 'national-portal', ...named(waiting, 'status'), payload };
    }
    case 'result-store': {
      const { step, version, digest, at } = message;
      const payload = { receipt, step, version, digest, name: resultNameAt(getStep(dossier.plan, step), at) };
      return { agency: 'national-portal', ...named(waiting, 'result'), payload };
    }
  }
}

function notice(
  { receipt, position }: Waiting,
  { kind, step, date }: Extract<Message, { to: 'citizen' }>,
  { plan }: Dossier,
  to: Addressee,
): Record<string, unknown> {
  const stepName = step ? getProcedure(plan.procedure).stepNames[step] : undefined;
  const text = noticeText(kind, {
    receipt,
    ...(stepName && { stepName }),
    ...(date !== undefined && { dueText: dueText(date) }),
  });
  const channels = channelsOf(kind);
  const sms = channels.includes('sms') ? { sms: smsText(receipt) } : {};
  return { kind, receipt, ...(step && { step }), sequence: position, channels, text, ...sms, to };
}
