import type { RequestContext } from '@lienthong/plan';
import { collectFor, needed, type RequestBuilder, toNamed } from '@lienthong/procedures/toolkit';
import type { MovingInFacts } from './form';

const about =
  (build: (facts: MovingInFacts) => object): RequestBuilder =>
  ({ facts }: RequestContext) =>
    build(facts as MovingInFacts);

const changesOf = ({ child }: MovingInFacts) => ({ fullName: toNamed(child).fullName });

const certificateOf = ({ adoption }: MovingInFacts) => ({
  number: adoption.number,
  registeredOn: adoption.issuedOn,
});

const onCard = (cardNumberOf: (facts: MovingInFacts) => string | undefined) =>
  about((facts) => ({
    cardNumber: needed(cardNumberOf(facts), 'card number'),
    changes: changesOf(facts),
    certificate: certificateOf(facts),
  }));

/** What each agency is told, in its own message schema. */
export const movingInRequests: Record<string, RequestBuilder> = {
  'residence-change/collect': collectFor('residence-change'),
  'residence-change/consent': about(({ owner }) => ({
    subject: 'residence-change',
    version: 'moving-in-1',
    purpose: 'Đồng ý cho con nuôi đăng ký thường trú vào chỗ ở hợp pháp',
    parties: [{ role: 'owner', ...toNamed(needed(owner, 'owner')) }],
  })),
  'residence-change/register': about((facts) => ({
    child: {
      ...changesOf(facts),
      bornOn: facts.child.bornOn,
      sex: facts.child.sex,
      personalNumber: facts.child.personalId,
    },
    address: facts.home,
    residenceCase: 'adopted-child',
    householder: toNamed(facts.filer),
    relationToHouseholder: 'adopted-child',
    owner: facts.owner && toNamed(facts.owner),
    certificate: certificateOf(facts),
  })),
  'residence-change/update': about((facts) => ({
    personalId: facts.child.personalId,
    changes: changesOf(facts),
    decision: { number: facts.adoption.number, decidedOn: facts.adoption.issuedOn },
  })),
  'health-insurance-update/update': onCard(({ healthCard }) => healthCard),
  'identity-card-reissue/reissue': onCard(({ child }) => child.personalId),
};
