import type { StepId } from '@lienthong/plan';
import type { Dossier } from '../dossier';
import type { DossierEvent, EventType } from '../events';
import { nationalStatus, statusStep, type NationalStatus } from './national-status';
import { noticesOf, type Notice } from './notices';
import { isResult, versionOf } from './results';

/** What others are told because of what happened: no personal data, and in the order in which it has to arrive. */
export type Message = { at: number } & (
  | ({ to: 'citizen' } & Notice)
  | { to: 'portal'; status: NationalStatus; step?: StepId }
  | { to: 'result-store'; step: StepId; version: number; digest: string }
  /** The dossier whose act is corrected or annulled: how that stands (RI-03, RI-05). */
  | { to: 'linked' }
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
    ...(after.plan.linked && events.some(({ type }) => concernsLinked.has(type)) ? [{ to: 'linked' as const }] : []),
  ];
  return said.map((message) => ({ ...message, at }));
}

const concernsLinked: ReadonlySet<EventType> = new Set(['DossierSubmitted', 'StepCompleted', 'DossierClosed']);

/** A new dossier is "filed" before it is anything else, even where its office has it in the same moment (domain E.1). */
function statuses(before: Dossier | undefined, after: Dossier): Said<Message>[] {
  const status = nationalStatus(after);
  if (!before && status !== 1) return [{ to: 'portal', status: 1 }, toStatus(after, status)];
  return before && nationalStatus(before) === status ? [] : [toStatus(after, status)];
}

const toStatus = (dossier: Dossier, status: NationalStatus): Said<Message> => {
  const step = statusStep(dossier, status);
  return { to: 'portal', status, ...(step && { step }) };
};

/** Results go to the citizen's store as soon as they are signed (B.11); a later version supersedes the earlier one (RH-07). */
function resultsOf(after: Dossier, event: DossierEvent): Said<Message>[] {
  if (event.type !== 'RequestAnswered' || event.data.answer !== 'accepted' || !event.data.digest) return [];
  if (!isResult(after, event.data)) return [];
  const { step, digest } = event.data;
  return [{ to: 'result-store', step, version: versionOf(after, event.data), digest }];
}
