import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { accept, refuse, suspect, type Filed, type Judged } from '../agency-rules';
import { lastLive } from '../standing';
import { cancellationOf, isCancelled, numberClaim } from './numbers';

const ground = 'NĐ 63/2024/NĐ-CP, Điều 14';

/** Mock rule: everyone exists as declared and lives, unless a dossier marked or cancelled the number. */
export function verify({ payload }: Filed, office: Office): Judged {
  const { personalId } = (payload as Payload<'population', 'verify'>).person;
  if (isCancelled(office, numberClaim(office, personalId))) return refuse('no-match', ground);
  return isDead(office, personalId) ? suspect('already-dead') : accept({ status: 'alive' });
}

export function markDead({ parts, payload }: Filed, office: Office): Judged {
  const { personalId } = payload as Payload<'population', 'mark-dead'>;
  if (isCancelled(office, numberClaim(office, personalId))) return refuse('no-match', ground);
  const life = lifeClaim(office, personalId);
  const last = lastLive(office, life);
  if (last?.intent === 'mark-dead' && last.dossier !== parts.dossierId) return refuse('already-dead', ground);
  return accept({ markedOn: todayIn(office) }, { life });
}

/** Of a death record annulled, because the person lives or was another one (domain I.2). */
export function restore({ payload }: Filed, office: Office): Judged {
  const { personalId } = payload as Payload<'population', 'restore'>;
  if (!isDead(office, personalId)) return refuse('not-dead', ground);
  return accept({ restoredOn: todayIn(office) }, { life: lifeClaim(office, personalId) });
}

export const update = (_filed: Filed, office: Office): Judged => accept({ updatedOn: todayIn(office) });

/** RD-05: a cancelled number is nobody's any more and is never given out again. */
export function cancel({ payload }: Filed, office: Office): Judged {
  const number = numberClaim(office, (payload as Payload<'population', 'cancel'>).personalId);
  if (isCancelled(office, number)) return refuse('already-cancelled', ground);
  return accept({ cancelledOn: todayIn(office) }, { cancellation: cancellationOf(number) });
}

/** Marks and restorations take turns on it. */
const lifeClaim = (office: Office, personalId: string): string => office.seal.digest('life', personalId);

const isDead = (office: Office, personalId: string): boolean =>
  lastLive(office, lifeClaim(office, personalId))?.intent === 'mark-dead';
