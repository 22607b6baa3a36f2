import { tidyName, vietnamDay } from '@lienthong/form';
import { findCommune, findProvince } from '@lienthong/places';
import type { RequestContext } from '@lienthong/plan';

import { needed } from '../../requests';
import type { DeathFacts } from '../form';

/** Parts of a declaration as several agencies' messages spell them, and what earlier steps produced. */

interface DeathResults {
  'death-registration'?: {
    book: { number: string; volume: string; page: string; registeredOn: string };
    extractNumber: string;
  };
  'funeral-allowance'?: { decisionNumber: string; amount: number };
}

export const factsOf = ({ facts }: RequestContext) => facts as DeathFacts;
export const submittedOn = ({ at }: RequestContext) => vietnamDay(needed(at, 'instant of submission'));
export const resultsOf = ({ results }: RequestContext) => results as DeathResults;

export const registrationFrom = (context: RequestContext) =>
  needed(resultsOf(context)['death-registration'], 'death registration');

export const toNamed = ({ fullName, personalId }: { fullName: string; personalId?: string }) => ({
  fullName: tidyName(fullName),
  personalId,
});

export const toAddress = ({ province, commune, detail }: NonNullable<DeathFacts['deceased']['residence']>) => ({
  province,
  commune,
  detail,
});

/** Who died, as those who pay for it must know: no cause, no place (RH-05). */
export const toDeceased = ({ deceased, death }: DeathFacts) => ({
  ...toNamed(deceased),
  bornOn: deceased.bornOn,
  diedOn: death.diedOn,
});

/** Written out as the place was called on the day that the declaration means (RD-09). */
export const toPlaceOfDeath = ({ death: { place } }: DeathFacts, submittedOn: string): string => {
  const { detail, province, commune, validAt = submittedOn } = place;
  return [detail, commune && communeName(commune, validAt), province && findProvince(province, validAt)?.name]
    .filter(Boolean)
    .join(', ');
};

/** The catalogue does not know every commune of earlier years: its code stands for it. */
const communeName = (code: string, day: string): string => findCommune(code, day)?.name ?? code;
