import { getIntent, type StepId } from '@lienthong/plan';
import type { Dossier, Request } from '../dossier';
import { requestId, type RequestName } from '../request-key';

/** A certificate, card or decision; not a reservation, a payment or an answer to a question. */
export const isResult = ({ plan }: Dossier, { step, intent }: RequestName): boolean => {
  const { kind, settles, completes } = getIntent(plan, step, intent);
  return kind === 'legal-act' && (completes === true || !settles);
};

/** 1 for the act itself, then one more for each later act of the same step. */
export const versionOf = (dossier: Dossier, name: RequestName): number => {
  const results = Object.values(dossier.requests).filter((request) => isVersion(dossier, request, name.step));
  return results.findIndex((request) => requestId(request) === requestId(name)) + 1;
};

const isVersion = (dossier: Dossier, request: Request, step: StepId): boolean =>
  request.step === step && request.status === 'accepted' && request.undo !== 'undone' && isResult(dossier, request);
