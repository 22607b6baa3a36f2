import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { accept, neverOnceDone, refuse, type AgencyRules, type Filed, type Judged } from '../agency-rules';
import { lastLive } from '../standing';

/** Issues the identity card of a child under six; its number is the personal number (domain B.4, E4). Police withdraw it by decision. */
export const identityCard: AgencyRules = { judge: { issue, reissue, revoke }, mayUndo: neverOnceDone };

function issue({ payload }: Filed, office: Office): Judged {
  const { personalNumber } = (payload as Payload<'identity-card', 'issue'>).child;
  return accept({ cardNumber: personalNumber, issuedOn: todayIn(office) }, { card: cardClaim(office, personalNumber) });
}

function reissue({ payload }: Filed, office: Office): Judged {
  const { cardNumber } = payload as Payload<'identity-card', 'reissue'>;
  const card = cardClaim(office, cardNumber);
  return isRevoked(office, card)
    ? refuse('card-revoked', ground)
    : accept({ cardNumber, issuedOn: todayIn(office) }, { card });
}

function revoke({ payload }: Filed, office: Office): Judged {
  const card = cardClaim(office, (payload as Payload<'identity-card', 'revoke'>).cardNumber);
  return isRevoked(office, card) ? refuse('card-revoked', ground) : accept({ revokedOn: todayIn(office) }, { card });
}

const ground = 'Luật Căn cước 26/2023/QH15';
const cardClaim = (office: Office, number: string): string => office.seal.digest('identity-card', number);
const isRevoked = (office: Office, card: string): boolean => lastLive(office, card)?.intent === 'revoke';
