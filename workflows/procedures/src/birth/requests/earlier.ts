import type { RequestContext } from '@lienthong/plan';

import { needed } from '../../requests/requests-of';
import type { BirthFacts } from '../form';

/** What earlier steps of the same dossier produced. */
export interface BirthResults {
  'personal-id'?: { personalNumber: string };
  'birth-registration'?: {
    book: { number: string; volume: string; page: string; registeredOn: string };
    certificateNumber: string;
    /** From 2 on, when the certificate was issued again (RB-08). */
    version?: number;
  };
  'health-insurance-card'?: { cardNumber: string };
  'identity-card'?: { cardNumber: string };
}

export const factsOf = ({ facts }: RequestContext) => facts as BirthFacts;
export const resultsOf = ({ results }: RequestContext) => results as BirthResults;

export const registrationFrom = (context: RequestContext) =>
  needed(resultsOf(context)['birth-registration'], 'birth registration');

export const numberFrom = (context: RequestContext) =>
  needed(resultsOf(context)['personal-id'], 'personal number').personalNumber;

/** RB-08: a late number must not block what comes after the registration. */
export const findNumber = (context: RequestContext) => resultsOf(context)['personal-id']?.personalNumber;

export const certificateFrom = (context: RequestContext) => {
  const { book, certificateNumber, version } = registrationFrom(context);
  return { number: certificateNumber, registeredOn: book.registeredOn, version };
};
