import { openTasks } from '../dossier';
import { outcomeOf } from '../outcome';
import type { Reaction } from './react';

/** Closed = steps terminal, undos settled, no task. */
export const closes: Reaction = (dossier, at) => {
  const outcome = outcomeOf(dossier);
  const settled = Object.values(dossier.requests).every((request) => request.undo !== 'owed');
  if (!outcome || dossier.outcome || !settled || openTasks(dossier).length > 0) return [];
  return [{ id: `closed/${dossier.closings}`, type: 'DossierClosed', at, data: { outcome } }];
};
