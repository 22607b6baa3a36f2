import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { Agenda } from '@lienthong/dossier';
import type { Done } from '@lienthong/engine';

export type History = temporal.api.history.v1.IHistory;
type Event = temporal.api.history.v1.IHistoryEvent;

export const encodeHistory = (history: History): Uint8Array => temporal.api.history.v1.History.encode(history).finish();

export const decodeHistory = (bytes: Uint8Array): History => temporal.api.history.v1.History.decode(bytes);

const { EventType } = temporal.api.enums.v1;
const ends: ReadonlySet<unknown> = new Set([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
]);

/** The run has ended, however it did. */
export const hasEnded = ({ events }: History): boolean => ends.has(events?.at(-1)?.eventType);

/** What Temporal's record of a run says of the ledger: an independent witness. */
export interface Witness {
  /** Every agenda the run was given or handed back. */
  agendas: Agenda[];
  /** Every action it ran to its end, by its own record. */
  done: Done[];
}

export function witnessOf(history: History): Witness {
  const events = history.events ?? [];
  const told = events.flatMap((event) => payloadsTold(event)).map((payload) => read<Agenda>(payload));
  const done = events.flatMap((event) => payloadsDone(event)).map((payload) => read<Done>(payload));
  return { agendas: [...told, ...done.flatMap(({ agenda }) => (agenda ? [agenda] : []))], done };
}

const read = <T>(payload: Payload): T => defaultPayloadConverter.fromPayload<T>(payload);

/** Start input and signals carry an agenda each. */
const payloadsTold = (event: Event): Payload[] =>
  first(
    event.workflowExecutionStartedEventAttributes?.input?.payloads ??
      event.workflowExecutionSignaledEventAttributes?.input?.payloads,
  );

/** Local activities leave a marker, regular ones a completion. */
const payloadsDone = (event: Event): Payload[] =>
  first(
    event.markerRecordedEventAttributes?.details?.['result']?.payloads ??
      event.activityTaskCompletedEventAttributes?.result?.payloads,
  );

const first = (payloads: Payload[] | null | undefined): Payload[] => (payloads?.[0] ? [payloads[0]] : []);
