import { getIntent, type StepId } from '@lienthong/plan';
import type { Dossier, Request } from '../dossier';
import type { DossierEvent } from '../events';
import { requestId, type RequestName } from '../request-key';
import { nationalStatus, statusStep, type NationalStatus } from './national-status';
import { noticesOf, type Notice } from './notices';

/** What others are told because of what happened: no personal data, and in the order in which it has to arrive. */
export type Message = { at: number } & (
  | ({ to: 'citizen' } & Notice)
  | { to: 'portal'; status: NationalStatus; step?: StepId }
  | { to: 'result-store'; step: StepId; version: number; digest: string }
);

type Said<M> = M extends Message ? Omit<M, 'at'> : never;

export type Recipient = Message['to'];

/** A pure function of what was before, what is now, and what happened between. */
export function messagesOf(before: Dossier | undefined, after: Dossier, events: DossierEvent[]): Message[] {
  const at = events.at(-1)?.at ?? 0;
  const said: Said<Message>[] = [
    ...events.flatMap((event) => noticesOf(after, event)).map((notice) => ({ to: 'citizen' as const, ...notice })),
    ...statuses(before, after),
    ...events.flatMap((event) => resultsOf(after, event)),
  ];
  return said.map((message) => ({ ...message, at }));
}

function statuses(before: Dossier | undefined, after: Dossier): Said<Message>[] {
  const status = nationalStatus(after);
  if (before && nationalStatus(before) === status) return [];
  const step = statusStep(after, status);
  return [{ to: 'portal', status, ...(step && { step }) }];
}

/** Results go to the citizen's store as soon as they are signed (B.11); a later version supersedes the earlier one (RH-07). */
function resultsOf(after: Dossier, event: DossierEvent): Said<Message>[] {
  if (event.type !== 'RequestAnswered' || event.data.answer !== 'accepted' || !event.data.digest) return [];
  if (!isResult(after, event.data)) return [];
  const { step, digest } = event.data;
  return [{ to: 'result-store', step, version: versionOf(after, event.data), digest }];
}

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
