import { setTimeout as sleep } from 'node:timers/promises';
import { parseRequestKey } from '@lienthong/dossier';
import { Client, must } from '@lienthong/stack';
import type { Shape } from '../rivals/shape';
import { untilQuiet } from './quiet';
import type { World } from './world';

/** What one of our cases asks of others, as the agencies' own journals have it. */
export interface Probed {
  dossierId: string;
  shape: Shape;
  /** Requests of steps. */
  agencyCalls: number;
  /** Letters to citizens, statuses and results for the portal: brought afterwards, in no case's way. */
  letters: number;
}

interface Entry {
  key: string;
  kind: string;
  agency: string;
}

/** Those who are told, as opposed to those who act. */
const told = new Set(['notifications', 'national-portal']);
const QUIET_MS = 30_000;
const SETTLED_MS = 1_000;

/** Runs one case and counts, so that the rivals get as many calls as ours makes, in the same order. */
export async function probe({ generator, stack, database }: World): Promise<Probed> {
  await generator.order({ kind: 'prepare', cases: 1 });
  const { cases, failed } = await generator.order({ kind: 'closed', system: 'ours', inFlight: 1, forMs: 1 });
  const dossierId = cases[0]?.id;
  if (!dossierId) throw new Error(`the first case did not finish: ${failed.join('; ')}`);
  await sleep(SETTLED_MS);
  await untilQuiet(database, QUIET_MS);
  const client = new Client(stack.gatewayUrl, stack.mockUrl);
  const journal = must(await client.mock<Entry[]>('GET', `/journal?dossier=${dossierId}`), 'journal');
  const received = journal.filter(({ kind }) => kind === 'received');
  const steps = received.filter(({ agency }) => !told.has(agency)).map(({ key }) => parseRequestKey(key)!.step);
  const shape = shapeOf(steps);
  await generator.order({ kind: 'shape', shape });
  return { dossierId, shape, agencyCalls: steps.length, letters: received.length - steps.length };
}

/** By step in the order of the first call: the first is the root, the others follow beside each other. */
export function shapeOf(stepOfEachCall: string[]): Shape {
  const calls = new Map<string, number>();
  for (const step of stepOfEachCall) calls.set(step, (calls.get(step) ?? 0) + 1);
  const [root = 0, ...branches] = calls.values();
  return { root, branches };
}
