import { Client, Connection } from '@temporalio/client';
import type { Stage } from './stage';

/** What an operator does with a run that cannot go on: the relay then starts another. */
export async function terminateRun({ stack }: Stage, dossierId: string): Promise<void> {
  const { address, namespace } = stack.file.temporal;
  const connection = await Connection.connect({ address });
  try {
    await new Client({ connection, namespace }).workflow.getHandle(dossierId).terminate('mended');
  } finally {
    await connection.close();
  }
}
