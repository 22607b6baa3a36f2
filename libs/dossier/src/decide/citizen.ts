import { isTerminal } from '@lienthong/plan';
import type { DossierEvent } from '../events';
import { Problem } from '../problem';
import type { Decide } from './command';

/** One answer serves every step that waits for it; each goes on in a new round (RB-07). */
export const supplement: Decide<'supplement'> = (dossier, { digest }, at) => {
  const waiting = dossier.plan.steps.filter(({ id }) => dossier.steps[id]!.state === 'AWAITING_SUPPLEMENT');
  if (waiting.length === 0) return new Problem('no-supplement-asked');
  return waiting.map(({ id }): DossierEvent => {
    const round = dossier.steps[id]!.round + 1;
    return {
      id: `${id}/supplement/${round}`,
      type: 'SupplementAnswered',
      at,
      data: { step: id, round, ...(digest && { digest }) },
    };
  });
};

/** The whole dossier, as far as nothing final stands (RB-17…RB-19). */
export const withdraw: Decide<'withdraw'> = (dossier, _command, at) => {
  if (dossier.withdrawalRequested) return new Problem('withdrawal-already-requested');
  const left = dossier.plan.steps.some(({ id, partOf }) => !partOf && !isTerminal(dossier.steps[id]!.state));
  return left ? [{ id: 'withdrawal', type: 'WithdrawalRequested', at, data: {} }] : new Problem('nothing-to-withdraw');
};
