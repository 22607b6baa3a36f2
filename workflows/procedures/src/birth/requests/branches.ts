import type { RequestContext } from '@lienthong/plan';

import { needed, type RequestBuilder } from '../../requests/requests-of';
import { toAddress, toNamed } from '../../requests/spelling';
import { certificateFrom, factsOf, findNumber, numberFrom, resultsOf } from './earlier';
import { homeOf, identityOf } from './spelling';

const registerResidence = (context: RequestContext) => {
  const facts = factsOf(context);
  const residence = needed(facts.residence, 'residence block');
  return {
    child: { ...identityOf(facts), personalNumber: findNumber(context) },
    address: toAddress(residence.address),
    residenceCase: residence.case,
    householder: toNamed(residence.householder),
    relationToHouseholder: residence.relationToHouseholder,
    owner: residence.owner && toNamed(residence.owner),
    certificate: certificateFrom(context),
  };
};

const issueHealthCard = (context: RequestContext) => {
  const facts = factsOf(context);
  const health = needed(facts.health, 'health block');
  return {
    child: { ...identityOf(facts), personalNumber: findNumber(context) },
    facilityCode: health.facilityCode,
    guardian: health.guardian,
    certificate: certificateFrom(context),
    address: homeOf(facts),
  };
};

const addNumberToHealthCard = (context: RequestContext) => ({
  cardNumber: needed(resultsOf(context)['health-insurance-card'], 'health insurance card').cardNumber,
  personalNumber: numberFrom(context),
});

const issueIdentityCard = (context: RequestContext) => {
  const facts = factsOf(context);
  return {
    child: { ...identityOf(facts), personalNumber: numberFrom(context) },
    // BF-48: the filer is the legal representative, or the card was not chosen.
    representative: toNamed(facts.filer),
    deliveryAddress: toAddress(needed(facts.identityCard, 'identity card block').deliveryAddress),
    certificate: certificateFrom(context),
  };
};

export const branchRequests: Record<string, RequestBuilder> = {
  'permanent-residence/register': registerResidence,
  'health-insurance-card/issue': issueHealthCard,
  'health-insurance-card/add-number': addNumberToHealthCard,
  'identity-card/issue': issueIdentityCard,
};
