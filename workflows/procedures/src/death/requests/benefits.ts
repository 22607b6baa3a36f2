import { tidyName } from '@lienthong/form';
import { getStep, type RequestContext, type Route } from '@lienthong/plan';

import { needed, type RequestBuilder } from '../../requests/requests-of';
import { toNamed } from '../../requests/spelling';
import { settingsReader } from '../../settings';
import { leastFuneralAmount } from '../benefit';
import { deathSettings } from '../settings';
import { factsOf, resultsOf, toDeceased } from './spelling';

const check = (context: RequestContext) => ({ deceased: toDeceased(factsOf(context)) });

const benefitOf = (context: RequestContext) => needed(factsOf(context).benefit, 'benefit block');

const routeTaken = ({ plan, route }: RequestContext): Route => {
  const { routes = [] } = getStep(needed(plan, 'plan'), 'funeral-allowance');
  return needed(
    routes.find(({ id }) => id === route),
    'route to a payer',
  );
};

/**
 * The amount of the plan. RC-04: when the year alone is known and the officer let it pass, what is due in any case;
 * it is the payer that decides.
 */
const amountOf = (context: RequestContext): number => {
  const { id, amount } = routeTaken(context);
  const { diedOn } = factsOf(context).death;
  return amount ?? leastFuneralAmount(id, { diedOn }, settingsReader(deathSettings));
};

const decide = (context: RequestContext) => {
  const { payee, claimedCategory } = benefitOf(context);
  return {
    deceased: toDeceased(factsOf(context)),
    category: routeTaken(context).id,
    amount: amountOf(context),
    payee: toNamed(payee),
    claim: claimedCategory,
  };
};

/** What was decided is paid, to whom bore the burial. */
const pay = (context: RequestContext) => {
  const { payee, payment } = benefitOf(context);
  const { decisionNumber, amount } = needed(resultsOf(context)['funeral-allowance'], 'decision');
  const { id, agency } = routeTaken(context);
  return {
    category: id,
    amount,
    beneficiary: { ...toNamed(payee), method: payment.method, bank: payment.bank, account: payment.account },
    deceasedPersonalId: factsOf(context).deceased.personalId,
    decisionNumber,
    payer: agency,
  };
};

const settleSurvivors = (context: RequestContext) => {
  const facts = factsOf(context);
  const { form, relatives } = needed(facts.survivors, 'survivors block');
  return {
    deceased: toDeceased(facts),
    relatives: relatives.map(({ agreesOnPayee: _, ...relative }) => ({
      ...relative,
      fullName: tidyName(relative.fullName),
    })),
    form,
  };
};

export const benefitRequests: Record<string, RequestBuilder> = {
  'funeral-allowance/check-insurance': check,
  'funeral-allowance/check-merit': check,
  'funeral-allowance/check-assistance': check,
  'funeral-allowance/decide-insurance': decide,
  'funeral-allowance/decide-merit': decide,
  'funeral-allowance/decide-assistance': decide,
  'funeral-allowance/pay': pay,
  'survivor-benefit/check-insurance': check,
  'survivor-benefit/settle-survivors': settleSurvivors,
};
