import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../client';
import type { Stack } from '../stack';
import type { DemoOptions, Moment } from './demo-options';

/** Kills and losses at their moment; each waits until the system serves again, so that one run can hold several. */
export function troubleMaker(
  stack: Stack,
  { kill, lose }: Pick<DemoOptions, 'kill' | 'lose'>,
  tell: (line: string) => void,
) {
  return async (moment: Moment): Promise<void> => {
    for (const { target } of kill.filter((wanted) => wanted.moment === moment)) {
      const process = stack.processes[target];
      if (!process) throw new Error(`${target} is not ours to kill: it runs elsewhere`);
      tell(`${target} is killed (${moment})`);
      await process.kill('SIGKILL');
    }
    if (lose.includes(moment)) {
      tell(`Temporal loses its database (${moment})`);
      await stack.temporal.lose();
    }
  };
}

/** What goes out at submission beside the case itself: messages, and what gates ask for. */
const besides = new Set(['notify', 'status', 'result', 'consent', 'collect']);

interface Entry {
  kind: string;
  intent: string;
}

/** Resolves when the first request of a dossier's steps has reached its agency; false when none came in time. */
export async function firstRequestArrived(client: Client, dossierId: string, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    const { body } = await client.mock<Entry[] | { entries: Entry[] }>('GET', `/journal?dossier=${dossierId}`);
    if ((Array.isArray(body) ? body : body.entries).some(isSent)) return true;
    await sleep(10);
  }
  return false;
}

const isSent = ({ kind, intent }: Entry): boolean => kind === 'received' && !besides.has(intent);
