import { getIntent, type StepId } from '@lienthong/plan';
import { inOrderOfAnswers, type Dossier, type Request } from '../dossier';
import { intentsOf } from '../intents';
import { requestId, type RequestName } from '../request-key';

/** A certificate, card or decision; not a reservation, a payment or an answer to a question. */
export const isResult = (dossier: Dossier, { step, intent }: RequestName): boolean => {
  const { kind, completes, agency } = getIntent(dossier.plan, step, intent);
  const own = intentsOf(dossier, step).find((act) => act.completes)?.agency;
  return kind === 'legal-act' && (completes === true || agency === own);
};

/** 1 for the act itself, then one more for each later act of the same step. */
export const versionOf = (dossier: Dossier, name: RequestName): number => {
  const results = inOrderOfAnswers(dossier).filter((request) => isVersion(dossier, request, name.step));
  return results.findIndex((request) => requestId(request) === requestId(name)) + 1;
};

const isVersion = (dossier: Dossier, request: Request, step: StepId): boolean =>
  request.step === step && request.status === 'accepted' && request.undo !== 'undone' && isResult(dossier, request);
