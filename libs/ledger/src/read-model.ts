import type { StepId, StepState } from '@lienthong/plan';
import { nextDate, type Dossier, type Task } from '@lienthong/dossier';
import { stateDigest, storedState, type StoredState } from './stored-state';

/** Head and list row of a dossier: nothing that a fold of its events would not reproduce. */
export interface DossierRow extends StoredState {
  dossierId: string;
  seq: number;
  /** Of the whole folded state: `stateDigest`. */
  digest: string;
  owner: string;
  procedure: string;
  receipt: string;
  submittedAt: number;
  outcome: string | null;
  steps: Record<StepId, StepState>;
  /** Its next legal date (epoch ms): when the clock has to look at it. */
  nextDate: number | null;
}

export interface TaskRow {
  dossierId: string;
  taskId: string;
  unit: string;
  kind: string;
  step: string;
  status: Task['status'];
  version: number;
  openedAt: number;
  claimedBy: string | null;
}

export function dossierRow(dossierId: string, seq: number, dossier: Dossier): DossierRow {
  const stored = storedState(dossier);
  return {
    dossierId,
    seq,
    ...stored,
    digest: stateDigest(dossier, stored),
    owner: dossier.owner,
    procedure: dossier.plan.procedure,
    receipt: dossier.receipt,
    submittedAt: dossier.submittedAt,
    outcome: dossier.outcome ?? null,
    steps: Object.fromEntries(Object.entries(dossier.steps).map(([id, step]) => [id, step.state])),
    nextDate: nextDate(dossier) ?? null,
  };
}

const taskRow = (dossierId: string, taskId: string, task: Task): TaskRow => ({
  dossierId,
  taskId,
  unit: task.unit,
  kind: task.kind,
  step: task.step,
  status: task.status,
  version: task.version,
  openedAt: task.openedAt,
  claimedBy: task.claimedBy ?? null,
});

/** All tasks, or only those that differ from an earlier state. */
export const taskRows = (dossierId: string, dossier: Dossier, before?: Dossier): TaskRow[] =>
  Object.entries(dossier.tasks)
    .filter(([id, task]) => before?.tasks[id] !== task)
    .map(([id, task]) => taskRow(dossierId, id, task))
    .sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
