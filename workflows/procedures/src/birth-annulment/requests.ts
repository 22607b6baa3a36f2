import type { RequestContext } from '@lienthong/plan';

import { factsOf, findNumber, numberFrom, registrationFrom, resultsOf } from '../birth/requests/earlier';
import { identityOf } from '../birth/requests/spelling';
import { decisionOf, originalOf, versionInForce } from '../linked/requests';
import { needed, type RequestBuilder } from '../requests/requests-of';

const annul = (context: RequestContext) => {
  const { book, certificateNumber } = registrationFrom(originalOf(context));
  return { book, certificateNumber: versionInForce(context, certificateNumber), decision: decisionOf(context) };
};

const cancelNumber = (context: RequestContext) => ({
  personalId: numberFrom(originalOf(context)),
  decision: decisionOf(context),
});

const cancelResidence = (context: RequestContext) => {
  const { fullName, bornOn } = identityOf(factsOf(originalOf(context)));
  return {
    person: { fullName, bornOn, personalId: findNumber(originalOf(context)) },
    decision: decisionOf(context),
  };
};

const onCard =
  (card: 'health-insurance-card' | 'identity-card'): RequestBuilder =>
  (context) => ({
    cardNumber: needed(resultsOf(originalOf(context))[card], card).cardNumber,
    decision: decisionOf(context),
  });

export const annulmentRequests: Record<string, RequestBuilder> = {
  'annulment/annul': annul,
  'population-cancel/cancel': cancelNumber,
  'residence-cancel/cancel': cancelResidence,
  'health-insurance-lock/lock': onCard('health-insurance-card'),
  'identity-card-revoke/revoke': onCard('identity-card'),
};
