import {
  getStep,
  isTerminal,
  type DueRule,
  type Intent,
  type Route,
  type StepId,
  type UnitId,
  type PlanStep,
} from '@lienthong/plan';
import { requestId, type RequestName } from './request-key';
import { requestsOf, type AnswerKind, type Dossier, type Request } from './dossier';

/** What a step sends, and what of it is still to come. */

/** The accepted request of an intent, of whatever round, unless it was undone. */
export const acceptedRequest = (dossier: Dossier, step: StepId, intent: string): Request | undefined =>
  requestsOf(dossier, step).find(
    (request) => request.intent === intent && request.status === 'accepted' && request.undo !== 'undone',
  );

/** The request of an intent in its latest round. */
export const lastAttempt = (dossier: Dossier, step: StepId, intent: string): Request | undefined =>
  requestsOf(dossier, step).reduce<Request | undefined>(
    (latest, request) => (request.intent !== intent || (latest && latest.round > request.round) ? latest : request),
    undefined,
  );

export const routeOf = (dossier: Dossier, step: StepId): Route | undefined =>
  getStep(dossier.plan, step).routes?.find(({ id }) => id === dossier.steps[step]!.route);

/** Where what waits for a person in a step belongs: the office of its route, or its own. */
export const unitOf = (dossier: Dossier, step: StepId): UnitId =>
  (routeOf(dossier, step) ?? getStep(dossier.plan, step)).unit;

export const dueRuleOf = (dossier: Dossier, step: StepId): DueRule | undefined =>
  (routeOf(dossier, step) ?? getStep(dossier.plan, step)).due;

/** What a step sends once it is open: its own intents, then those of the route it takes. */
export const intentsOf = (dossier: Dossier, step: StepId): Intent[] => [
  ...getStep(dossier.plan, step).intents.filter(({ gate }) => !gate),
  ...(routeOf(dossier, step)?.intents ?? []),
];

/** The gate that keeps a step from going on: not yet accepted. */
export const closedGates = (dossier: Dossier, step: StepId): Intent[] =>
  getStep(dossier.plan, step).intents.filter(({ gate, name }) => gate && !acceptedRequest(dossier, step, name));

/** What a step still has to bring about: all behind the last intent that was accepted, or whose act an undo came too late for, and what was put off. */
export const remainingIntents = (dossier: Dossier, step: StepId): Intent[] => {
  const intents = intentsOf(dossier, step);
  const accepted = intents.findLastIndex(({ name }) => acceptedRequest(dossier, step, name));
  const kept = intents.findLastIndex(({ name }) => dossier.steps[step]!.kept && keptRequest(dossier, step, name));
  const from = Math.max(accepted + 1, kept);
  return intents.filter(
    (intent, index) => (index >= from || isPutOff(dossier, step, intent)) && mayBeNeeded(dossier, step, intent),
  );
};

/** The step went on without its answer, which is still owed. */
export const isPutOff = (dossier: Dossier, step: StepId, { name }: Intent): boolean =>
  requestsOf(dossier, step).some((request) => request.intent === name && request.deferred === true) &&
  !acceptedRequest(dossier, step, name);

/** A later version is needed only of an act that began before the late answer came (RB-08). */
function mayBeNeeded(dossier: Dossier, step: StepId, { ifLate }: Intent): boolean {
  if (!ifLate) return true;
  const late = requestsOf(dossier, ifLate.step).find(({ intent, deferred }) => intent === ifLate.intent && deferred);
  if (!late) return false;
  const act = intentsOf(dossier, step).find(({ completes }) => completes);
  const begun = act && acceptedRequest(dossier, step, act.name)?.begunAt;
  const answered = acceptedRequest(dossier, ifLate.step, ifLate.intent)?.answeredAt;
  return begun !== undefined && (answered === undefined || begun < answered);
}

/** Waits for an answer that was put off: it settles the same part, or brings its result to an act that was done without; or is money held back. */
export const isHeldBack = (dossier: Dossier, step: StepId, { settles, ifLate, kind, name }: Intent): boolean => {
  if (ifLate) return !acceptedRequest(dossier, ifLate.step, ifLate.intent);
  // Of two payers that said yes none is paid before a person has looked (RC-03).
  if (kind === 'money' && dossier.steps[step]!.doubled) return true;
  return (
    settles !== undefined &&
    intentsOf(dossier, step).some(
      (other) => other.name !== name && other.settles === settles && isPutOff(dossier, step, other),
    )
  );
};

const keptRequest = (dossier: Dossier, step: StepId, intent: string): Request | undefined =>
  requestsOf(dossier, step).find((request) => request.intent === intent && request.undo === 'too-late');

/** A payer that had refused says yes after all, while another one is, or may be, taken (RC-03). */
export function isSecondPayer(dossier: Dossier, said: RequestName & { answer: AnswerKind }): boolean {
  const { refusedRoutes = [] } = dossier.steps[said.step]!;
  return (
    said.answer === 'accepted' &&
    dossier.requests[requestId(said)]?.status === 'refused' &&
    getStep(dossier.plan, said.step).routes?.some(
      ({ id, intents }) => refusedRoutes.includes(id) && intents.some(({ name }) => name === said.intent),
    ) === true
  );
}

/** Comes after the step's own act and settles no part: a payment, a later version. */
export const followsTheAct = (dossier: Dossier, { step, intent }: RequestName): boolean => {
  const intents = intentsOf(dossier, step);
  const index = intents.findIndex(({ name }) => name === intent);
  return index > intents.findIndex(({ completes }) => completes) && !intents[index]!.settles;
};

/** Another step's end is waited for, until its date has passed (D6). */
export const isHeldUp = ({ steps }: Dossier, { id, waitsFor }: PlanStep): boolean =>
  waitsFor !== undefined && !steps[id]!.released && !isTerminal(steps[waitsFor.step]!.state);
