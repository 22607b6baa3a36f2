import type { StepStates } from '@lienthong/plan';
import type { Agenda } from '@lienthong/dossier';

/** A dossier as an auditor sees it (`GET /audit/dossiers/:id`). */
export interface Audited {
  dossierId: string;
  seq: number;
  receipt: string;
  outcome?: string | null;
  steps: StepStates;
  /** Open tasks, by their name within the dossier. */
  tasks: { task: string; step: string; kind: string; unit: string }[];
  agenda: Agenda;
  /** Of a death: which benefit is paid, how much (VND) and by whom. */
  benefit?: { category: string; amount?: number; payer: string };
}

/** Nothing can move without a person. */
export const isWaiting = ({ agenda, tasks }: Audited): boolean =>
  !agenda.closed && agenda.owed.length === 0 && agenda.wakeAt === undefined && tasks.length > 0;
