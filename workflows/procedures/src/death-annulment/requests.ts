import type { RequestContext } from '@lienthong/plan';

import { factsOf, registrationFrom, resultsOf } from '../death/requests/spelling';
import { decisionOf, originalOf, versionInForce } from '../linked/requests';
import { needed, type RequestBuilder } from '../requests/requests-of';
import { toNamed } from '../requests/spelling';

const annul = (context: RequestContext) => {
  const { book, extractNumber } = registrationFrom(originalOf(context));
  return { book, certificateNumber: versionInForce(context, extractNumber), decision: decisionOf(context) };
};

const restorePerson = (context: RequestContext) => ({
  personalId: needed(factsOf(originalOf(context)).deceased.personalId, 'personal number'),
  decision: decisionOf(context),
});

const restoreResidence = (context: RequestContext) => {
  const { deceased } = factsOf(originalOf(context));
  return { person: { ...toNamed(deceased), bornOn: deceased.bornOn }, decision: decisionOf(context) };
};

/** Recovered from who got it; without an order nothing may have left yet, which the payer sees. */
const recover = (context: RequestContext) => {
  const original = originalOf(context);
  const paid = needed(resultsOf(original)['funeral-allowance'], 'decision on the funeral allowance') as {
    amount: number;
    orderNumber?: string;
  };
  return {
    amount: paid.amount,
    from: toNamed(needed(factsOf(original).benefit, 'benefit block').payee),
    reason: `Hủy bỏ đăng ký khai tử theo quyết định số ${decisionOf(context).number}`,
    originalOrder: paid.orderNumber,
  };
};

export const annulmentRequests: Record<string, RequestBuilder> = {
  'annulment/annul': annul,
  'population-restore/restore': restorePerson,
  'residence-restore/restore': restoreResidence,
  'payment-recovery/recover': recover,
};
