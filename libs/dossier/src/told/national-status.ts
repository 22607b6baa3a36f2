import { isTerminal, rootOf, type StepId } from '@lienthong/plan';
import type { Dossier } from '../dossier';
import { isResult } from './results';

/** Dossier status of the national portal (domain E.1): derived, never stored, never rewritten for reporting (RG-02). */
export type NationalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** RE-01 with D14: of what is waited for, the fee comes before the supplement; a technical failure stays "in progress". */
export function nationalStatus(dossier: Dossier): NationalStatus {
  const { outcome, steps } = dossier;
  if (outcome === 'WITHDRAWN') return 7;
  if (outcome === 'REFUSED') return wasReceived(dossier) ? 8 : 3;
  if (outcome) return allDelivered(dossier) ? 10 : 9;
  const states = Object.values(steps).map(({ state }) => state);
  if (states.includes('WAITING_FEE')) return 6;
  if (states.includes('AWAITING_SUPPLEMENT')) return 5;
  return beforeDecision(dossier);
}

/** The step that a waiting status is about. */
export const statusStep = ({ steps }: Dossier, status: NationalStatus): StepId | undefined => {
  const waiting = { 5: 'AWAITING_SUPPLEMENT', 6: 'WAITING_FEE' }[status as 5 | 6];
  return waiting && Object.keys(steps).find((step) => steps[step]!.state === waiting);
};

/** Filed, received by the office, then in progress from the first decision on. */
function beforeDecision(dossier: Dossier): 1 | 2 | 4 {
  const { id, review } = rootOf(dossier.plan);
  const { state, reviewed, supplements } = dossier.steps[id]!;
  if (reviewed || supplements || isTerminal(state) || !review) return state === 'PENDING' && !reviewed ? 1 : 4;
  return state === 'PENDING' ? 1 : 2;
}

/** Only what an officer had accepted can be stopped; before that it was not received (D14). */
const wasReceived = ({ plan, steps }: Dossier): boolean => {
  const { id, review } = rootOf(plan);
  return !review || steps[id]!.reviewed === true;
};

/** Every result in force has reached the citizen; a reservation or a receipt is none. */
const allDelivered = (dossier: Dossier): boolean =>
  Object.values(dossier.requests).every(
    (request) =>
      request.status !== 'accepted' ||
      request.undo === 'undone' ||
      !request.digest ||
      !isResult(dossier, request) ||
      request.digest in (dossier.delivered ?? {}),
  );
