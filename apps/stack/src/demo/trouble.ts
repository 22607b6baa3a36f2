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

/** Resolves when the first request of a dossier has reached its agency; false when none came in time. */
export async function firstRequestArrived(client: Client, dossierId: string, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    const { body } = await client.mock<{ kind: string }[] | { entries: { kind: string }[] }>(
      'GET',
      `/journal?dossier=${dossierId}`,
    );
    if ((Array.isArray(body) ? body : body.entries).some(({ kind }) => kind === 'received')) return true;
    await sleep(10);
  }
  return false;
}
