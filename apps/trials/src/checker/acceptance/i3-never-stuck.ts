import { isTerminal } from '@lienthong/plan';
import type { Broken } from '../../verdict';
import type { Case, World } from '../world';

/** At rest nothing is owed and no run stands about; what is still open waits for a person, a date or an agency that is asked again. */
export const judgeNeverStuck = ({ cases, openRuns, troubledRuns }: World): Broken[] => [
  ...troubledRuns.map((dossierId): Broken => ({
    invariant: 'I3',
    dossierId,
    what: 'its workflow code fails again and again',
  })),
  ...cases.flatMap((one) => {
    const why = findStandstill(one, openRuns);
    return why ? [{ invariant: 'I3' as const, dossierId: one.dossierId, what: why }] : [];
  }),
];

function findStandstill({ dossierId, dossier, head, tasks }: Case, openRuns: string[]): string | undefined {
  // What does not exist is I1's affair.
  if (!dossier || !head) return undefined;
  if (head.owes) return 'something is owed, and it was not carried out';
  if (head.wakeAt !== null) return undefined;
  if (openRuns.includes(dossierId)) return 'nothing is owed, and a run has not ended';
  const open = Object.values(dossier.steps).some(({ state }) => !isTerminal(state));
  const isAsked = tasks.some(({ status, unit }) => status === 'open' && unit !== '');
  return open && !isAsked && head.nextDate === null ? 'open, and neither a task nor a date' : undefined;
}
