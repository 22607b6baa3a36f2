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
  /** By step; `offered`: another payer, about which the citizen is asked (RC-02). */
  routes: Record<string, { offered?: string }>;
  /** Of a death: which benefit is paid, how much (VND) and by whom. */
  benefit?: { category: string; amount?: number; payer: string };
}

/** The step for which another payer is offered; of a step that has ended the offer has too. */
export const offeredIn = ({ routes, steps }: Audited): string | undefined =>
  Object.keys(routes).find((step) => routes[step]?.offered && steps[step] === 'MANUAL_CHECK');

/** An officer or an agency has asked for what is missing (RB-07). */
export const isIncomplete = ({ steps }: Audited): boolean => Object.values(steps).includes('AWAITING_SUPPLEMENT');

/** Nothing can move without a person. */
export const isWaiting = (audited: Audited): boolean => {
  const { agenda, tasks } = audited;
  const isIdle = !agenda.closed && agenda.owed.length === 0 && agenda.wakeAt === undefined;
  return isIdle && (tasks.length > 0 || offeredIn(audited) !== undefined || isIncomplete(audited));
};
