import type { RequestContext } from '@lienthong/plan';

import { needed } from '../../requests/requests-of';
import { placeInWords, toNamed } from '../../requests/spelling';
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
export const resultsOf = ({ results }: RequestContext) => results as DeathResults;

export const registrationFrom = (context: RequestContext) =>
  needed(resultsOf(context)['death-registration'], 'death registration');

/** Who died, as those who pay for it must know: no cause, no place (RH-05). */
export const toDeceased = ({ deceased, death }: DeathFacts) => ({
  ...toNamed(deceased),
  bornOn: deceased.bornOn,
  diedOn: death.diedOn,
});

export const toPlaceOfDeath = (context: RequestContext): string => {
  const { place } = factsOf(context).death;
  return placeInWords(place.detail, place, context);
};
