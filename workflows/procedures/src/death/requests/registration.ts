import type { RequestContext } from '@lienthong/plan';

import { needed, type RequestBuilder } from '../../requests/requests-of';
import { collectFor, toAddress, toNamed } from '../../requests/spelling';
import { factsOf, registrationFrom, toPlaceOfDeath } from './spelling';

const checkNotice = (context: RequestContext) => {
  const { notice } = factsOf(context);
  return { code: needed(notice.code, 'code of the notice'), kind: 'death', issuedOn: notice.issuedOn };
};

const verify = (context: RequestContext) => {
  const { deceased } = factsOf(context);
  const person = { ...toNamed(deceased), bornOn: deceased.bornOn, sex: deceased.sex };
  return { person, previousNote: context.previousNote };
};

/** The only request that tells the cause of death (RH-05). */
const registerDeath = (context: RequestContext) => {
  const facts = factsOf(context);
  const { deceased, death } = facts;
  return {
    deceased: {
      ...toNamed(deceased),
      paper: deceased.otherPaper,
      bornOn: deceased.bornOn,
      sex: deceased.sex,
      ethnicity: deceased.ethnicity,
      nationality: deceased.nationality,
      residence: deceased.residence && toAddress(deceased.residence),
    },
    death: {
      diedOn: death.diedOn,
      time: death.time,
      place: toPlaceOfDeath(context),
      cause: death.cause,
    },
    notice: facts.notice,
    filer: { ...toNamed(facts.filer), relation: facts.filer.relation },
    registrationCommune: facts.registration.commune,
    copies: facts.copies ?? 0,
    previousNote: context.previousNote,
  };
};

const markDead = (context: RequestContext) => {
  const { deceased, death } = factsOf(context);
  return {
    personalId: needed(deceased.personalId, 'personal number'),
    diedOn: death.diedOn,
    book: registrationFrom(context).book,
  };
};

const remove = (context: RequestContext) => {
  const { deceased } = factsOf(context);
  const { extractNumber, book } = registrationFrom(context);
  return {
    person: { ...toNamed(deceased), bornOn: deceased.bornOn },
    address: deceased.residence && toAddress(deceased.residence),
    extract: { number: extractNumber, registeredOn: book.registeredOn },
  };
};

export const registrationRequests: Record<string, RequestBuilder> = {
  'death-registration/collect': collectFor('death-registration'),
  'death-registration/check-notice': checkNotice,
  'death-registration/verify': verify,
  'death-registration/register-death': registerDeath,
  'death-registration/mark-dead': markDead,
  'residence-removal/remove': remove,
};
