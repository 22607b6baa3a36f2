import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { accept, refuse, type Filed, type Judged } from '../agency-rules';
import { isHeldElsewhere, lastLive } from '../standing';
import { deathClaim, decisionOf } from './benefits';
import { confirmedCodes } from './confirmed-codes';

const ground = 'Luật BHXH 41/2024/QH15';

/** Tử tuất: only for relatives of whom the insurer knows (D9), once per death. */
export function settleSurvivors({ key, parts, payload }: Filed, office: Office): Judged {
  const { deceased } = payload as Payload<'social-insurance', 'settle-survivors'>;
  if (!confirmedCodes(deceased.bornOn).includes('BHXH_MT')) return refuse('category-not-confirmed', ground);
  const survivors = deathClaim(office, 'survivors', deceased);
  if (isHeldElsewhere(office, survivors, parts.dossierId)) return refuse('already-decided', ground);
  return accept(decisionOf(office, 'social-insurance', key), { survivors });
}

/** Monthly money ends with a death (domain B.5). */
export function stop({ payload }: Filed, office: Office): Judged {
  const { person } = payload as Payload<'social-insurance', 'stop'>;
  return accept({ stoppedOn: todayIn(office) }, { monthly: monthlyClaim(office, person) });
}

/** Of a person who turned out to live (domain I.2, KT). */
export function resume({ payload }: Filed, office: Office): Judged {
  const monthly = monthlyClaim(office, (payload as Payload<'social-insurance', 'resume'>).person);
  if (lastLive(office, monthly)?.intent !== 'stop') return refuse('not-stopped', ground);
  return accept({ resumedOn: todayIn(office) }, { monthly });
}

const monthlyClaim = (office: Office, { personalId, fullName }: { personalId?: string; fullName: string }): string =>
  office.seal.digest('monthly', personalId ?? fullName);
