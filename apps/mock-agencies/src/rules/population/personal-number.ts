import type { Payload } from '@lienthong/agencies';
import { digits } from '../draw';

type Reservation = Payload<'population', 'reserve'>;

/**
 * Twelve digits `PPP G YY RRRRRR` (domain D.1): province of registration, century and sex, birth year, random.
 * Where the sex is undetermined the even digit stands, as the law knows no third one.
 */
export function toPersonalNumber(reservation: Reservation, seed: string, key: string, attempt: number): string {
  const { bornOn, sex } = reservation.child;
  const year = Number(bornOn.slice(0, 4));
  const century = (Math.floor(year / 100) - 19) * 2 + (sex === 'female' ? 1 : 0);
  const random = digits(seed, ['personal-number', key, attempt], 6);
  return `0${provinceOf(reservation.registrationCommune)}${century}${bornOn.slice(2, 4)}${random}`;
}

/** Mock rule: a commune's first two digits name its province; the communes of Hà Nội (01) begin with 00. */
function provinceOf(commune: string): string {
  const prefix = commune.slice(0, 2);
  return prefix === '00' ? '01' : prefix;
}
