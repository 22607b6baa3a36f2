import type { DossierEvent, EventOf, EventType } from '@lienthong/dossier';
import { entryOf } from '@lienthong/ledger';
import { local } from './clock';

/** A ledger event with its actor. */
export type Told<T extends EventType = EventType> = (T extends EventType ? EventOf<T> : never) & { actor: string };

export const eventsOf = (texts: string[]): Told[] =>
  texts.map((text) => {
    const { id, type, occurredAt, data, actor } = entryOf({ text });
    return { id, type, at: occurredAt, data, actor } as unknown as Told;
  });

/** A stopped clock shows no date. */
export function dueOf(events: DossierEvent[], scope: string): string | undefined {
  const last = events.findLast((event) => concerns(event, scope));
  return last && 'due' in last.data ? local((last.data as { due: number }).due) : undefined;
}

const concerns = (event: DossierEvent, scope: string): boolean =>
  event.type === 'DueSet' || event.type === 'ClockStopped'
    ? event.data.scope === scope
    : event.type === 'ApologyIssued' && event.data.step === scope;
