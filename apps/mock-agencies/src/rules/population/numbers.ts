import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';
import { isLive, type RequestRecord } from '../../journal/records';
import { accept, refuse, suspect, type Filed, type Judged } from '../agency-rules';
import { drawUnique } from '../draw';
import { toPersonalNumber } from './personal-number';

type Reservation = Payload<'population', 'reserve'>;
type Confirmation = Payload<'population', 'confirm'>;

/** A number is reserved first (technical) and becomes a legal act for life when the book entry confirms it (domain D3). */
export function reserve({ key, parts, payload }: Filed, office: Office): Judged {
  const reservation = payload as Reservation;
  const person = personClaim(reservation, office);
  const isSomeoneElses = (record: RequestRecord) =>
    record.dossier !== parts.dossierId && isLive(record) && !isCancelled(office, record.claims['number'] ?? '');
  // The officer's note says that the earlier suspicion was a false match (RB-09).
  if (person && !reservation.previousNote && office.records.holders(person).some(isSomeoneElses)) {
    return suspect('same-parents-birth-date-and-order');
  }
  const { number, claim } = drawUnique(office, 'number', (attempt) =>
    toPersonalNumber(reservation, office.seed, key, attempt),
  );
  return accept({ personalNumber: number }, { number: claim, ...(person ? { person } : {}) });
}

/** Undefined when neither parent is identified: birth date and order alone would suspect half the country. */
function personClaim({ child, mother, father }: Reservation, office: Office): string | undefined {
  if (!mother?.personalId && !father?.personalId) return undefined;
  const parents = [mother?.personalId ?? '', father?.personalId ?? ''];
  return office.seal.digest('person', ...parents, child.bornOn, String(child.birthOrder));
}

export function confirm({ parts, payload }: Filed, office: Office): Judged {
  const number = numberClaim(office, (payload as Confirmation).personalNumber);
  const reservation = office.records.holders(number).find((holder) => holder.dossier === parts.dossierId);
  if (!reservation || reservation.status !== 'committed') return refuse('number-not-reserved', ground);
  return accept({ confirmedOn: todayIn(office) }, { confirmation: confirmationOf(number) });
}

const ground = 'NĐ 63/2024/NĐ-CP, Điều 8';
const confirmationOf = (number: string): string => `confirms-${number}`;

export const numberClaim = (office: Office, personalNumber: string): string =>
  office.seal.digest('number', personalNumber);

export const cancellationOf = (number: string): string => `cancels-${number}`;

export const isCancelled = (office: Office, number: string): boolean =>
  office.records.holders(cancellationOf(number)).some(isLive);

/** A confirmed number stands for life. */
export const isConfirmed = (office: Office, number: string): boolean =>
  office.records.holders(confirmationOf(number)).some(isLive);
