import { getIntent } from '@lienthong/plan';
import { remembersKeys } from '../agenda';
import { endedWithoutResult, isLeaving, restsOnAnnulled, type Dossier, type Request } from '../dossier';
import type { DossierEvent } from '../events';
import type { Reaction } from './react';

/** A step that ended without its act, or is being left, owes the undo of what it caused or may have caused; last first. */
export const owesUndos: Reaction = (dossier, at) =>
  Object.values(dossier.requests)
    .filter((request) => request.undo === undefined && needsUndo(dossier, request))
    .sort((a, b) => b.order - a.order)
    .map(({ step, intent, round }): DossierEvent => ({
      id: `${step}/${intent}/${round}/undo-owed`,
      type: 'UndoOwed',
      at,
      data: { step, intent, round },
    }));

const settledWithoutEffect: ReadonlySet<Request['status']> = new Set<Request['status']>([
  'refused',
  'needs-supplement',
  'suspected-duplicate',
  'gone',
]);

/** Where keys are remembered a second run may have sent what the first one could not; where they are not, none sends unasked. */
const isSurelyUnsent = (dossier: Dossier, request: Request): boolean =>
  (request.status === 'not-executed' || request.unsent === true) && !remembersKeys(dossier, request);

/** Finished legal acts are never undone by the engine (domain I.2); a step being left asks its agency, which may say too late. */
export function needsUndo(dossier: Dossier, request: Request): boolean {
  const { kind, settles } = getIntent(dossier.plan, request.step, request.intent);
  if (kind === 'query' || settledWithoutEffect.has(request.status) || isSurelyUnsent(dossier, request)) return false;
  // Two payers said yes (RC-03), or nobody died after all: the payment is held back.
  if (kind === 'money' && (dossier.steps[request.step]!.doubled || restsOnAnnulled(dossier, request.step))) return true;
  if (isLeaving(dossier, request.step)) return true;
  // Annulled while something was still out: nobody need answer any more, and a number that was only reserved is free (D3).
  if (dossier.steps[request.step]!.state === 'ANNULLED')
    return request.status !== 'accepted' || (settles !== undefined && endedWithoutResult(dossier, settles));
  if (!endedWithoutResult(dossier, request.step)) return false;
  return request.status !== 'accepted' || kind === 'technical';
}
