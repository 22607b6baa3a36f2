import { hasResult } from '@lienthong/plan';
import { isLeaving } from '../dossier';
import type { DossierEvent } from '../events';
import type { Reaction } from './react';

/** A step whose predecessors have their results goes to its reviewer, or out to its agency. */
export const opensSteps: Reaction = (dossier, at) =>
  dossier.plan.steps.flatMap((planned): DossierEvent[] => {
    const step = dossier.steps[planned.id]!;
    const ready = planned.after.every((id) => hasResult(dossier.steps[id]!.state));
    if (planned.partOf || step.state !== 'PENDING' || !ready || isLeaving(dossier, planned.id)) return [];
    if (!planned.review || step.reviewed)
      return [
        {
          id: `${planned.id}/opened/${step.round}`,
          type: 'StepOpened',
          at,
          data: { step: planned.id, round: step.round },
        },
      ];
    const task = `${planned.id}.review.${step.round}`;
    return [
      {
        id: `${task}/opened`,
        type: 'TaskOpened',
        at,
        data: { task, kind: 'review', step: planned.id, unit: planned.unit },
      },
    ];
  });
