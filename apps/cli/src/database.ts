import { once } from 'node:events';
import { openState } from './state';

/** For whoever wants to look into a stopped stack's ledger with tools of their own. */
export async function keepDatabaseOpen({ state }: { state: string }): Promise<void> {
  const open = await openState(state);
  try {
    process.stdout.write(`${JSON.stringify({ ownerUrl: open.ownerUrl, appUrl: open.appUrl })}\n`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  } finally {
    await open.close();
  }
}
