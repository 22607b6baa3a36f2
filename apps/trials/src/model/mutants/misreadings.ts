import { isFinal, nextRequest, requestId, type Dossier, type Request } from '@lienthong/dossier';
import type { Faults } from '../world/faults';

/** A state on which a command is wrongly decided: what production code does with it is what a faulty rule would have done. */
type Misreading = NonNullable<Faults['before']>;

export const decidedAgain: Misreading = (dossier, command) => {
  const task = command.type === 'decide' ? dossier.tasks[command.task] : undefined;
  if (!task || command.type !== 'decide') return dossier;
  return { ...dossier, tasks: { ...dossier.tasks, [command.task]: { ...task, status: 'open', version: 1 } } };
};

export const takesUnansweredForNothing: Misreading = (dossier, command) => {
  if (command.type !== 'withdraw') return dossier;
  const unanswered = Object.values(dossier.requests).filter(({ status }) => status === 'begun');
  return unanswered.reduce((next, request) => withRequest(next, request, { undo: 'undone' }), dossier);
};

/** What is called back counts as unheard of. */
export const unlearnt: Misreading = (dossier, command, from) => {
  const request = command.type === 'recordAnswer' ? dossier.requests[requestId(command)] : undefined;
  return request && from === 'callback' && isFinal(request.status)
    ? withRequest(dossier, request, { status: 'begun' })
    : dossier;
};

export const inNewRound: Misreading = (dossier, command) => {
  const name = command.type === 'beginRequest' ? nextRequest(dossier, command.step) : undefined;
  if (!name || name.round > 0 || dossier.requests[requestId(name)]?.status !== 'begun') return dossier;
  const requests = { ...dossier.requests };
  delete requests[requestId(name)];
  const step = dossier.steps[name.step]!;
  return { ...dossier, requests, steps: { ...dossier.steps, [name.step]: { ...step, round: step.round + 1 } } };
};

const withRequest = (dossier: Dossier, request: Request, patch: Partial<Request>): Dossier => ({
  ...dossier,
  requests: { ...dossier.requests, [requestId(request)]: { ...request, ...patch } },
});
