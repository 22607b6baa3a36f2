import { getIntent, hasResult, type AgencyId, type StepId, type StepState } from '@lienthong/plan';
import {
  endedWithoutResult,
  isFinal,
  isLeaving,
  openTasks,
  requestsOf,
  restsOnAnnulled,
  type Dossier,
  type Request,
} from './dossier';
import { closedGates, isHeldBack, lastAttempt, remainingIntents } from './intents';
import { requestId, type RequestName } from './request-key';

/** One thing that is owed now; `agency` chooses queue, breaker and semaphore. */
export interface OwedAction {
  id: string;
  kind: 'step' | 'undo';
  step: StepId;
  round: number;
  agency: AgencyId;
  /** How long an unreachable agency is tried again (ms). */
  patience: number;
  /** Of an undo: the request to take back. */
  intent?: string;
}

/** What is owed next; all that Temporal is ever told. */
export interface Agenda {
  dossierId: string;
  seq: number;
  /** Of the folded state at `seq`, with the state model's version. */
  digest: string;
  owed: OwedAction[];
  /** When to look again (epoch ms). */
  wakeAt?: number;
  closed: boolean;
}

export type Owed = Pick<Agenda, 'owed' | 'wakeAt' | 'closed'>;

export function owedBy(dossier: Dossier): Owed {
  const owed = [...owedSteps(dossier), ...owedUndo(dossier)];
  const wakeAt = nextPoll(dossier);
  return { owed, ...(wakeAt !== undefined && { wakeAt }), closed: dossier.outcome !== undefined && owed.length === 0 };
}

const owedSteps = (dossier: Dossier): OwedAction[] =>
  dossier.plan.steps.flatMap(({ id }): OwedAction[] => {
    const next = nextRequest(dossier, id);
    if (!next) return [];
    const agency = getIntent(dossier.plan, id, next.intent).agency;
    return [
      {
        id: `step:${requestId(next)}`,
        kind: 'step',
        step: id,
        round: next.round,
        agency,
        patience: dossier.plan.durations.patienceMs,
      },
    ];
  });

/** Out at its agency. A step that has its act may still owe later intents. */
const isUnderWay = (state: StepState): boolean =>
  state === 'DISPATCHED' || state === 'RECEIVED' || state === 'VERIFYING' || hasResult(state);

const atItsGates: ReadonlySet<StepState> = new Set<StepState>([
  'PENDING',
  'WAITING_CONSENT',
  'WAITING_FEE',
  'MANUAL_CHECK',
  'FAILED_TECHNICAL',
]);

/** The request that a step owes now: to be begun, settled, or asked about again; undefined when it owes none. */
export function nextRequest(dossier: Dossier, id: StepId): RequestName | undefined {
  const unsettled = requestsOf(dossier, id).find((request) => mustSettleFirst(dossier, request));
  if (unsettled) return { step: id, intent: unsettled.intent, round: unsettled.round };
  const { state } = dossier.steps[id]!;
  if (isLeaving(dossier, id) || restsOnAnnulled(dossier, id)) return undefined;
  if (atItsGates.has(state)) return nextAtGates(dossier, id);
  return isUnderWay(state) ? nextOnTheWay(dossier, id) : undefined;
}

/** What its gates need goes out while a step waits for its predecessors, for another gate, or for a person who looks at one. */
function nextAtGates(dossier: Dossier, id: StepId): RequestName | undefined {
  const asked = closedGates(dossier, id).map(({ name }) => attemptOf(dossier, id, name));
  return asked.find((name) => isSendable(dossier.requests[requestId(name)]));
}

/** A new round asks again what was answered, not what still runs beside it or what a person is being asked about. */
function attemptOf(dossier: Dossier, step: StepId, intent: string): RequestName {
  const { round } = dossier.steps[step]!;
  const last = lastAttempt(dossier, step, intent);
  const isOver = !last || ((isFinal(last.status) || last.status === 'gone') && !isAskedAbout(dossier, last));
  return { step, intent, round: isOver ? round : last.round };
}

const isAskedAbout = (dossier: Dossier, name: Request): boolean =>
  openTasks(dossier).some(([, { request }]) => request !== undefined && requestId(request) === requestId(name));

/** One after the other; what was put off comes after all that does not need its answer. */
function nextOnTheWay(dossier: Dossier, id: StepId): RequestName | undefined {
  const remaining = remainingIntents(dossier, id).filter((intent) => !isHeldBack(dossier, id, intent));
  const putOff = remaining.flatMap(({ name }) => openPutOff(dossier, id, name) ?? []);
  const [next] = remaining.filter(({ name }) => putOff.every(({ intent }) => intent !== name));
  const name = next && attemptOf(dossier, id, next.name);
  if (name && isSendable(dossier.requests[requestId(name)])) return name;
  const late = putOff.find(isSendable);
  return late && { step: id, intent: late.intent, round: late.round };
}

const openPutOff = (dossier: Dossier, step: StepId, intent: string): Request | undefined =>
  requestsOf(dossier, step).find(
    (request) => request.intent === intent && request.deferred && !isFinal(request.status),
  );

/** Its agency still owes a word that we may go and get. */
export const isSendable = (request: Request | undefined): boolean =>
  !request || request.status === 'begun' || request.status === 'not-executed' || request.pollDue === true;

/** An agency that leaves no tombstone is undone only once the send has settled; until then the step is owed. */
const mustSettleFirst = (dossier: Dossier, request: Request): boolean =>
  request.undo === 'owed' && request.status === 'begun' && !remembersKeys(dossier, request);

/** Answers "have you this key?" and leaves tombstones. */
export const remembersKeys = ({ plan }: Dossier, { step, intent }: RequestName): boolean =>
  plan.agencies[getIntent(plan, step, intent).agency]?.remembersKeys ?? true;

/** Undos go one at a time, last first. */
function owedUndo(dossier: Dossier): OwedAction[] {
  const [last] = Object.values(dossier.requests)
    .filter((request) => request.undo === 'owed' && !restsOnUnsettledUndo(dossier, request))
    .sort((a, b) => b.order - a.order);
  if (!last || mustSettleFirst(dossier, last)) return [];
  const { agency } = getIntent(dossier.plan, last.step, last.intent);
  const { step, intent, round } = last;
  return [
    {
      id: `undo:${requestId(last)}/${last.undosFailed}`,
      kind: 'undo',
      step,
      round,
      agency,
      intent,
      patience: dossier.plan.durations.patienceMs,
    },
  ];
}

/** The act that rests on it may still stand: until a person has settled that undo, a reserved number is not given away (D3). */
const restsOnUnsettledUndo = (dossier: Dossier, { step, order }: Request): boolean =>
  openTasks(dossier).some(([, { kind, request }]) => {
    const failed = kind === 'undo-failed' && request ? dossier.requests[requestId(request)] : undefined;
    return failed !== undefined && failed.step === step && failed.order > order;
  });

/** The earliest moment at which a silent agency is asked again. */
function nextPoll(dossier: Dossier): number | undefined {
  const polls = Object.values(dossier.requests)
    .filter((request) => isPolled(dossier, request))
    .map(({ pollAt }) => pollAt!);
  return polls.length > 0 ? Math.min(...polls) : undefined;
}

export const isPolled = (dossier: Dossier, { step, pollAt, undo }: Request): boolean =>
  pollAt !== undefined &&
  (undo === undefined || undo === 'too-late') &&
  !isLeaving(dossier, step) &&
  !endedWithoutResult(dossier, step);
