import { tidyName } from '@lienthong/form';
import type { RequestContext } from '@lienthong/plan';

import { factsOf, numberFrom, registrationFrom, resultsOf } from '../birth/requests/earlier';
import { identityOf } from '../birth/requests/spelling';
import { decisionOf, originalOf, versionInForce } from '../linked/requests';
import { needed, type RequestBuilder } from '../requests/requests-of';
import type { CorrectionFacts } from './form';

const changesOf = ({ facts }: RequestContext) => {
  const { fullName, mother, father, ...others } = (facts as CorrectionFacts).changes;
  const tidy = <Person extends { fullName: string }>(person: Person) => ({
    ...person,
    fullName: tidyName(person.fullName),
  });
  return {
    ...others,
    fullName: fullName && tidyName(fullName),
    mother: mother && tidy(mother),
    father: father && tidy(father),
  };
};

const correct = (context: RequestContext) => {
  const { book, certificateNumber } = registrationFrom(originalOf(context));
  return {
    book,
    certificateNumber: versionInForce(context, certificateNumber),
    changes: changesOf(context),
    decision: decisionOf(context),
  };
};

/** The version that the correction made. */
const certificateOf = (context: RequestContext) => {
  const results = context.results as { correction?: { certificateNumber: string; version: number } };
  const { certificateNumber, version } = needed(results.correction, 'corrected certificate');
  return { number: certificateNumber, registeredOn: registrationFrom(originalOf(context)).book.registeredOn, version };
};

const updatePopulation = (context: RequestContext) => ({
  personalId: numberFrom(originalOf(context)),
  changes: changesOf(context),
  decision: decisionOf(context),
});

/** The child as the register knows it until now. */
const updateResidence = (context: RequestContext) => {
  const { fullName, bornOn } = identityOf(factsOf(originalOf(context)));
  const personalId = resultsOf(originalOf(context))['personal-id']?.personalNumber;
  return {
    person: { fullName, bornOn, personalId },
    changes: changesOf(context),
    certificate: certificateOf(context),
  };
};

const updateHealthCard = (context: RequestContext) => ({
  cardNumber: needed(resultsOf(originalOf(context))['health-insurance-card'], 'health insurance card').cardNumber,
  changes: changesOf(context),
  certificate: certificateOf(context),
});

const reissueIdentityCard = (context: RequestContext) => ({
  cardNumber: needed(resultsOf(originalOf(context))['identity-card'], 'identity card').cardNumber,
  changes: changesOf(context),
  certificate: certificateOf(context),
});

export const correctionRequests: Record<string, RequestBuilder> = {
  'correction/correct': correct,
  'population-update/update': updatePopulation,
  'residence-update/update': updateResidence,
  'health-insurance-update/update': updateHealthCard,
  'identity-card-reissue/reissue': reissueIdentityCard,
};
