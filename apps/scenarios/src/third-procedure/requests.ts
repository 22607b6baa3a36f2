import { tidyName } from '@lienthong/form';
import { getStep, type Procedure, type RequestContext } from '@lienthong/plan';
import type { MovingInFacts } from './form';

/** What each agency is told, in its own message schema. A field that is absent has no key. */
const requests: Record<string, (facts: MovingInFacts, context: RequestContext) => Record<string, unknown>> = {
  'residence-change/collect': ({ filer }, { plan }) => ({
    lines: getStep(plan!, 'residence-change').fees?.map(({ code, amount }) => ({ code, amount })),
    payer: named(filer),
  }),
  'residence-change/consent': ({ owner }) => ({
    subject: 'residence-change',
    version: 'moving-in-1',
    purpose: 'Đồng ý cho con nuôi đăng ký thường trú vào chỗ ở hợp pháp',
    parties: [{ role: 'owner', ...named(owner!) }],
  }),
  'residence-change/register': ({ child: { personalId, ...child }, home, filer, owner, adoption }) => ({
    child: { ...child, fullName: tidyName(child.fullName), personalNumber: personalId },
    address: home,
    residenceCase: 'adopted-child',
    householder: named(filer),
    relationToHouseholder: 'adopted-child',
    ...(owner && { owner: named(owner) }),
    certificate: certificateOf(adoption),
  }),
  'residence-change/update': ({ child, adoption }) => ({
    personalId: child.personalId,
    changes: changesOf(child),
    decision: { number: adoption.number, decidedOn: adoption.issuedOn },
  }),
  'health-insurance-update/update': (facts) => cardRequest(facts, facts.healthCard!),
  'identity-card-reissue/reissue': (facts) => cardRequest(facts, facts.child.personalId),
};

export const toMovingInRequest: Procedure['toRequest'] = (step, intent, context) => {
  const build = requests[`${step}/${intent}`];
  if (!build) throw new Error(`moving-in has no request ${step}/${intent}`);
  return build(context.facts as MovingInFacts, context);
};

const named = ({ fullName, personalId }: { fullName: string; personalId: string }) => ({
  fullName: tidyName(fullName),
  personalId,
});

const changesOf = ({ fullName }: { fullName: string }) => ({ fullName: tidyName(fullName) });

const certificateOf = ({ number, issuedOn }: MovingInFacts['adoption']) => ({ number, registeredOn: issuedOn });

const cardRequest = ({ child, adoption }: MovingInFacts, cardNumber: string) => ({
  cardNumber,
  changes: changesOf(child),
  certificate: certificateOf(adoption),
});
