import type { RequestContext } from '@lienthong/plan';

import { needed } from '../requests/requests-of';

interface DecisionFacts {
  decision: { number: string; issuedOn: string; issuedBy?: string };
}

/** As agencies are told of it. */
export const decisionOf = ({ facts }: RequestContext) => {
  const { number, issuedOn, issuedBy } = (facts as DecisionFacts).decision;
  return { number, decidedOn: issuedOn, issuedBy };
};

/** The other dossier, read as its own requests read it. */
export const originalOf = ({ linked }: RequestContext): RequestContext => {
  const { facts, results = {}, plan } = needed(linked, 'dossier that is corrected or annulled');
  return { facts, results, plan };
};

/** The newest version: an older one cannot be corrected any more. */
export const versionInForce = ({ facts }: RequestContext, issued: string): string =>
  (facts as { certificateNumber?: string }).certificateNumber ?? issued;
