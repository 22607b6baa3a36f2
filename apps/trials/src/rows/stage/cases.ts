import { setTimeout as sleep } from 'node:timers/promises';
import { eventOf } from '@lienthong/ledger';
import type { DossierEvent } from '@lienthong/dossier';
import type { Audited } from '@lienthong/stack';
import { workOff } from '../../cast/play';
import type { Play } from '../../cast/play';
import type { Stage } from './stage';

/** So many cases at once, each to its end. */
export const carry = ({ cast }: Stage, count: number, play: Partial<Play> = {}): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => cast.carryThrough(play)));

/** Submitted and accepted, and nobody waits for it yet. */
export async function decided({ cast }: Stage, play: Partial<Play> = {}): Promise<string> {
  const { dossierId } = await cast.submit({ procedure: 'birth', sample: 'plain', ...play });
  await cast.decide(dossierId);
  return dossierId;
}

/** Until each has ended or waits for somebody who is not of the cast. */
export const finish = ({ cast }: Stage, ...dossierIds: string[]): Promise<unknown> =>
  Promise.all(dossierIds.map((dossierId) => workOff(cast, dossierId)));

/** Decided, and out at an agency that holds its answer back. */
export async function sentOut(stage: Stage, ...held: string[]): Promise<string> {
  await stage.faults(...held.map((agency) => `${agency}:hold`));
  const dossierId = await decided(stage);
  if (!(await stage.cast.seen(dossierId, ({ agenda }) => agenda.wakeAt !== undefined)))
    throw new Error('the agency was never asked');
  return dossierId;
}

export const look = ({ cast }: Stage, dossierId: string): Promise<Audited> => cast.look(dossierId);

export async function outcomesOf(stage: Stage, dossierIds: string[]): Promise<(string | null | undefined)[]> {
  return (await Promise.all(dossierIds.map((dossierId) => look(stage, dossierId)))).map(({ outcome }) => outcome);
}

export async function eventsOf({ ledger }: Stage, dossierId: string): Promise<DossierEvent[]> {
  return (await ledger.trail(dossierId)).map(eventOf);
}

export async function countEvents(
  stage: Stage,
  dossierId: string,
  type: DossierEvent['type'],
  isMeant: (event: DossierEvent) => boolean = () => true,
): Promise<number> {
  return (await eventsOf(stage, dossierId)).filter((event) => event.type === type && isMeant(event)).length;
}

/** An entry of the mock agencies' journal. */
export interface Entry {
  at: string;
  agency: string;
  key: string;
  intent: string;
  kind: string;
  mode?: string;
  repeat?: boolean;
}

export const journalOf = async ({ client }: Stage, dossierId: string): Promise<Entry[]> =>
  (await client.mock<Entry[]>('GET', `/journal?dossier=${dossierId}`)).body;

/** True when it came to be so; looks often, because the moment may be short. */
export async function becomes(isSo: () => Promise<boolean> | boolean, withinMs = 30_000): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(15)) if (await isSo()) return true;
  return false;
}
