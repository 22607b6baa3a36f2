import { nextRequest } from '../agenda';
import { endedWithoutResult, isUnanswered, openTasks, type Dossier, type Request } from '../dossier';
import { outcomeOf } from '../outcome';
import type { Reaction } from './react';

/** Closed = steps terminal, what follows their acts done, undos settled, no task. */
export const closes: Reaction = (dossier, at) => {
  const outcome = outcomeOf(dossier);
  if (!outcome || dossier.outcome || isOutstanding(dossier) || openTasks(dossier).length > 0) return [];
  return [{ id: `closed/${dossier.closings}`, type: 'DossierClosed', at, data: { outcome } }];
};

/** An agency still owes a word, or we owe one to it. */
const isOutstanding = (dossier: Dossier): boolean =>
  Object.values(dossier.requests).some((request) => request.undo === 'owed' || isAwaited(dossier, request)) ||
  dossier.plan.steps.some(({ id }) => nextRequest(dossier, id) !== undefined);

const isAwaited = (dossier: Dossier, { status, undo, step }: Request): boolean =>
  isUnanswered(status) && (undo === undefined || undo === 'too-late') && !endedWithoutResult(dossier, step);
