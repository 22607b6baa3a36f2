import { getIntent, isTerminal, rootOf, type StepId } from '@lienthong/plan';
import { endedWithoutResult, isLeaving, requestsOf, type Dossier } from '../dossier';
import { closedGates } from '../intents';
import { isResult } from './results';

/** Dossier status of the national portal (domain E.1): derived, never stored, never rewritten for reporting (RG-02). */
export type NationalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** RE-01 with D14: of what is waited for, the fee comes before the supplement; a technical failure stays "in progress". */
export function nationalStatus(dossier: Dossier): NationalStatus {
  const { outcome, plan, steps } = dossier;
  const root = rootOf(plan).id;
  // Said at once: refunds and undos may still be under way.
  if (endedWithoutResult(dossier, root)) return steps[root]!.state === 'WITHDRAWN' ? 7 : wasReceived(dossier) ? 8 : 3;
  if (outcome) return allDelivered(dossier) ? 10 : 9;
  const states = Object.keys(steps).flatMap((id) => (isLeaving(dossier, id) ? [] : [steps[id]!.state]));
  if (states.includes('WAITING_FEE')) return 6;
  if (states.includes('AWAITING_SUPPLEMENT')) return 5;
  return inProgress(dossier);
}

/** The step that a waiting status is about. */
export const statusStep = ({ steps }: Dossier, status: NationalStatus): StepId | undefined => {
  const waiting = { 5: 'AWAITING_SUPPLEMENT', 6: 'WAITING_FEE' }[status as 5 | 6];
  return waiting && Object.keys(steps).find((step) => steps[step]!.state === waiting);
};

/** Filed, received by the office once its gates are open, in progress from the first decision on; a trouble takes nothing back. */
function inProgress(dossier: Dossier): 1 | 2 | 4 | 6 {
  const { id, review } = rootOf(dossier.plan);
  const { state, reviewed, supplements } = dossier.steps[id]!;
  if (reviewed || supplements || isTerminal(state) || isLeaving(dossier, id)) return 4;
  const [closed] = closedGates(dossier, id);
  if (closed) return closed.gate === 'fee' ? 6 : 1;
  if (state === 'PENDING') return 1;
  return review ? 2 : 4;
}

/** Only what an officer had accepted, and so was sent out, can be stopped; before that it was not received (D14). */
const wasReceived = (dossier: Dossier): boolean => {
  const { id, review } = rootOf(dossier.plan);
  const wasSent = requestsOf(dossier, id).some(({ intent }) => !getIntent(dossier.plan, id, intent).gate);
  return !review || dossier.steps[id]!.reviewed === true || wasSent;
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
