import type { RequestContext } from '@lienthong/plan';

import type { RequestBuilder } from '../../requests/requests-of';
import { toNamed } from '../../requests/spelling';
import { factsOf, findNumber, numberFrom, registrationFrom } from './earlier';
import { identityOf, toHomeTown, toParent, toPlaceOfBirth } from './spelling';

/** Order of birth and the officer's note: what tells twins from one child declared twice (RB-09). */
const reserve = (context: RequestContext) => {
  const facts = factsOf(context);
  const { birthOrder, childrenInBirth } = facts.child;
  return {
    child: { ...identityOf(facts), birthOrder, childrenInBirth },
    mother: facts.mother && toNamed(facts.mother),
    father: facts.father && toNamed(facts.father),
    registrationCommune: facts.registration.commune,
    previousNote: context.previousNote,
  };
};

const register = (context: RequestContext) => {
  const facts = factsOf(context);
  return {
    child: {
      ...identityOf(facts),
      ethnicity: facts.child.ethnicity,
      nationality: facts.child.nationality,
      placeOfBirth: toPlaceOfBirth(context),
      homeTown: toHomeTown(context),
      personalNumber: findNumber(context),
    },
    mother: facts.mother && toParent(facts.mother),
    father: facts.father && toParent(facts.father),
    filer: { ...toNamed(facts.filer), relation: facts.filer.relation },
    birthNoticeCode: facts.birthNotice?.code,
    registrationCommune: facts.registration.commune,
    copies: facts.copies ?? 0,
  };
};

const confirm = (context: RequestContext) => ({
  personalNumber: numberFrom(context),
  book: registrationFrom(context).book,
});

/** RB-08: the next version of a certificate that went out without the number. */
const addNumber = (context: RequestContext) => {
  const { book, certificateNumber } = registrationFrom(context);
  return { personalNumber: numberFrom(context), book, certificateNumber };
};

export const registrationRequests: Record<string, RequestBuilder> = {
  'birth-registration/reserve': reserve,
  'birth-registration/register': register,
  'birth-registration/confirm': confirm,
  'birth-registration/add-number': addNumber,
};
