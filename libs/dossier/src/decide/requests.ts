import { getIntent } from '@lienthong/plan';
import { isSendable, nextRequest } from '../agenda';
import { findStep, isFinal, type Dossier, type Request } from '../dossier';
import type { DossierEvent, EventOf } from '../events';
import { isSecondPayer, unitOf } from '../intents';
import { requestId, type RequestName } from '../request-key';
import { lagAtOf } from '../time/due-dates';
import { Problem } from '../problem';
import type { CommandOf, Decide, Decision } from './command';

/** Recorded before anything is sent. No event = it had begun before, so the agency is asked first. */
export const beginRequest: Decide<'beginRequest'> = (dossier, { step }, at) => {
  const name = findStep(dossier, step) && nextRequest(dossier, step);
  if (!name) return new Problem('no-longer-owed');
  const request = dossier.requests[requestId(name)];
  if (request && request.status !== 'not-executed') return [];
  const begun = (request?.begun ?? 0) + 1;
  const { mayLag } = getIntent(dossier.plan, name.step, name.intent);
  const lagAt = mayLag && !request ? { lagAt: lagAtOf(dossier, step, mayLag, at) } : {};
  return [{ id: `${requestId(name)}/begun/${begun}`, type: 'RequestBegun', at, data: { ...name, begun, ...lagAt } }];
};

/** The agency certainly did nothing (connection refused, 429, 503): it may be sent again without asking. */
export const recordNotExecuted: Decide<'recordNotExecuted'> = (dossier, command, at) => {
  const request = known(dossier, command);
  if (request instanceof Problem) return request;
  const isStale = command.begun !== undefined && command.begun !== request.begun;
  if (request.status !== 'begun' || isStale) return [];
  return [
    {
      id: `${requestId(request)}/not-executed/${request.begun}`,
      type: 'RequestNotExecuted',
      at,
      data: nameOf(request),
    },
  ];
};

/** What was settled, or promised an answer, meanwhile is not given up by a run that lags behind. */
export const giveUp: Decide<'giveUp'> = (dossier, command, at) => {
  const request = known(dossier, command);
  if (request instanceof Problem) return request;
  if (!isSendable(request)) return [];
  const { why, sampleDigest } = command;
  const data = { ...nameOf(request), why, ...(sampleDigest && { sampleDigest }) };
  return [{ id: `${requestId(request)}/given-up/${request.givenUp + 1}`, type: 'RequestGivenUp', at, data }];
};

/** Callback, poll and manual entry of one answer are one fact; a contradicting second answer is an incident. */
export const recordAnswer: Decide<'recordAnswer'> = (dossier, command, at) => {
  const request = known(dossier, command);
  if (request instanceof Problem) return request;
  const waiting = command.answer === 'pending' || command.answer === 'verifying';
  if (command.answer === 'gone' && isNoNews(request)) return [];
  if (isFinal(request.status))
    return waiting || isSameAnswer(dossier, request, command) ? [] : contradiction(dossier, command, request, at);
  if (waiting && (request.status === 'gone' || (isWaiting(request) && !request.pollDue))) return [];
  const id = `${requestId(request)}/${command.answer}${waiting ? `/${request.polls}` : ''}`;
  return [
    {
      id,
      type: 'RequestAnswered',
      at,
      data: {
        ...answerOf(command),
        ...(command.reference && { reference: command.reference }),
        ...(command.codes && { codes: command.codes }),
      },
    },
  ];
};

/** A tombstone met again, or one that our own undo left on what had been answered. */
const isNoNews = ({ status, undo }: Request): boolean =>
  status === 'gone' || (isFinal(status) && undo !== undefined && undo !== 'too-late');

const isWaiting = ({ status }: Request): boolean => status === 'pending' || status === 'verifying';

/** Consent on paper and in VNeID is one consent (RB-13). */
const isSameAnswer = ({ plan }: Dossier, request: Request, { answer, digest }: CommandOf<'recordAnswer'>): boolean =>
  request.status === answer &&
  (!request.digest ||
    !digest ||
    request.digest === digest ||
    getIntent(plan, request.step, request.intent).gate === 'consent');

function contradiction(dossier: Dossier, command: CommandOf<'recordAnswer'>, request: Request, at: number): Decision {
  const name = requestId(request);
  const kind = isSecondPayer(dossier, command) ? 'double-benefit' : 'incident';
  const task = `${name.replaceAll('/', '.')}.${kind}.${command.answer}`;
  if (dossier.tasks[task]) return [];
  const unit = unitOf(dossier, request.step);
  const opened: DossierEvent = {
    id: `${task}/opened`,
    type: 'TaskOpened',
    at,
    data: { task, kind, step: request.step, unit, request: nameOf(request) },
  };
  return [
    { id: `${name}/contradicted/${command.answer}`, type: 'AnswerContradicted', at, data: answerOf(command) },
    opened,
  ];
}

const answerOf = ({
  step,
  intent,
  round,
  answer,
  reason,
  ground,
  digest,
}: CommandOf<'recordAnswer'>): EventOf<'AnswerContradicted'>['data'] => ({
  step,
  intent,
  round,
  answer,
  ...(reason && { reason }),
  ...(ground && { ground }),
  ...(digest && { digest }),
});

export const nameOf = ({ step, intent, round }: RequestName): RequestName => ({ step, intent, round });

/** Only what was begun can be answered. */
export const known = (dossier: Dossier, name: RequestName): Request | Problem =>
  dossier.requests[requestId(name)] ?? new Problem('not-found');
