import { isTerminal } from '@lienthong/plan';
import type { Broken } from '../../verdict';
import type { Case, World } from '../world';

/** Whoever was told "accepted" finds the case: ended, or waiting for a person with a unit, or for a date. */
export function judgeDurableAcceptance({ calls, cases }: World): Broken[] {
  const known = new Map(cases.map((one) => [one.dossierId, one]));
  const accepted = calls.filter(({ what, outcome }) => what === 'submit' && outcome === 'ok');
  return accepted.flatMap(({ dossierId }): Broken[] => {
    if (dossierId === undefined) return [{ invariant: 'I1', what: 'accepted without saying which dossier' }];
    const why = findLoss(known.get(dossierId));
    return why ? [{ invariant: 'I1', dossierId, what: why }] : [];
  });
}

function findLoss(one: Case | undefined): string | undefined {
  if (!one?.dossier || one.events.length === 0) return 'accepted, and does not exist';
  const open = Object.entries(one.dossier.steps).filter(([, { state }]) => !isTerminal(state));
  if (open.length === 0 || isWaitedFor(one)) return undefined;
  return `${open.map(([step, { state }]) => `${step} ${state}`).join(', ')}, and nobody is asked`;
}

const isWaitedFor = ({ tasks, head, dossier }: Case): boolean =>
  tasks.some(({ status, unit }) => status === 'open' && unit !== '') ||
  head?.wakeAt !== null ||
  Object.values(dossier!.steps).some(({ deadlines }) => Object.keys(deadlines ?? {}).length > 0);
