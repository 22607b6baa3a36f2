import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { accept, neverOnceDone, refuse, type AgencyRules, type Filed, type Judged } from '../agency-rules';
import { digits, drawUnique } from '../draw';
import { lastLive } from '../standing';

/** Issues a child's card: group TE1, province, ten digits of the insurance number (domain D.5); corrects it forward, or locks it. */
export const healthInsurance: AgencyRules = {
  judge: { issue, 'add-number': reissue, update: reissue, lock },
  mayUndo: neverOnceDone,
};

function issue({ key, payload }: Filed, office: Office): Judged {
  const { address, child } = payload as Payload<'health-insurance', 'issue'>;
  const { number, claim } = drawUnique(
    office,
    'health-card',
    (attempt) => `TE1${address.province}${digits(office.seed, ['health-card', key, attempt], 10)}`,
  );
  const validity = { validFrom: child.bornOn, validTo: lastDayOfChildCard(child.bornOn) };
  return accept({ cardNumber: number, ...validity }, { card: claim });
}

function reissue({ payload }: Filed, office: Office): Judged {
  const { cardNumber } = payload as Payload<'health-insurance', 'update'>;
  const card = cardClaim(office, cardNumber);
  return isLocked(office, card)
    ? refuse('card-locked', ground)
    : accept({ cardNumber, reissuedOn: todayIn(office) }, { card });
}

/** Only with an annulment or a correction (domain I.2). */
function lock({ payload }: Filed, office: Office): Judged {
  const card = cardClaim(office, (payload as Payload<'health-insurance', 'lock'>).cardNumber);
  return isLocked(office, card) ? refuse('card-locked', ground) : accept({ lockedOn: todayIn(office) }, { card });
}

const ground = 'QĐ 1351/QĐ-BHXH';
const cardClaim = (office: Office, number: string): string => office.seal.digest('health-card', number);
const isLocked = (office: Office, card: string): boolean => lastLive(office, card)?.intent === 'lock';

/**
 * RD-08: where the 72-month date falls on or before 30/09, until 30/09 of that year (school begins);
 * otherwise until the day before. Someone born on 29/02 turns 72 months on 28/02 in a common year.
 */
export function lastDayOfChildCard(bornOn: string): string {
  const [year = 0, month = 1, day = 1] = bornOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + 6, month, 0)).getUTCDate();
  const sixth = new Date(Date.UTC(year + 6, month - 1, Math.min(day, lastOfMonth)));
  const schoolStart = `${year + 6}-09-30`;
  if (toDay(sixth) <= schoolStart) return schoolStart;
  return toDay(new Date(sixth.getTime() - 24 * 60 * 60 * 1000));
}

const toDay = (instant: Date): string => instant.toISOString().slice(0, 10);
