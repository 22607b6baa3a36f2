import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Temporal, Connection } from '@temporalio/client';
import { workOff } from '../../cast/play';
import type { TrialSystem } from '../../system';
import { sentOut } from './people';
import type { Scene } from './scene';

/** A worker that starts meets points that no case passes. */
export const workerStarts: Scene = {
  play: async ({ system, arm }) => {
    arm();
    await system.stack.processes.worker!.kill();
    return [await system.cast.carryThrough()];
  },
};

/** Temporal has forgotten a run that the ledger knows of. */
export const runForgotten: Scene = {
  faults: ['civil-registry:hold'],
  play: async (stage) => {
    const dossierId = await sentOut(stage);
    stage.arm();
    await forgetRun(stage.system, dossierId);
    const { client, cast } = stage.system;
    await client.mock('POST', `/release?dossier=${dossierId}`);
    await workOff(cast, dossierId);
    return [dossierId];
  },
};

async function forgetRun({ stack }: TrialSystem, dossierId: string): Promise<void> {
  const { address, namespace } = stack.file.temporal;
  const connection = await Connection.connect({ address });
  try {
    const { workflow, workflowService } = new Temporal({ connection, namespace });
    const handle = workflow.getHandle(dossierId);
    const { runId } = await handle.describe();
    await workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId: dossierId, runId } });
    const isKnown = () =>
      workflow
        .getHandle(dossierId, runId)
        .describe()
        .then(
          () => true,
          () => false,
        );
    while (await isKnown()) await sleep(100);
  } finally {
    await connection.close();
  }
}
