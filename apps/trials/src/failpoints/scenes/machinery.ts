import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Temporal, Connection } from '@temporalio/client';
import { ARCHIVE_RUNS } from '@lienthong/ledger';
import { Client as Database } from 'pg';
import { workOff } from '../../cast/play';
import type { TrialSystem } from '../../system';
import { sentOut } from './people';
import type { Scene } from './scene';

const held = ['civil-registry:hold'];

/** A worker that starts meets points that no case passes. */
export const workerStarts: Scene = {
  play: async ({ system, arm }) => {
    arm();
    await system.stack.processes.worker!.kill();
    return [await system.cast.carryThrough()];
  },
};

/** Nobody but Temporal knows that a run is still open when the archivist comes too early. */
export const archivedTooEarly: Scene = {
  faults: held,
  play: async (stage) => {
    const { system } = stage;
    const dossierId = await sentOut(stage);
    stage.arm();
    await addArchiveJob(system, dossierId);
    return released(system, dossierId);
  },
};

/** Temporal has forgotten a run that the ledger knows of. */
export const runForgotten: Scene = {
  faults: held,
  play: async (stage) => {
    const dossierId = await sentOut(stage);
    stage.arm();
    await forgetRun(stage.system, dossierId);
    return released(stage.system, dossierId);
  },
};

async function released(system: TrialSystem, dossierId: string): Promise<string[]> {
  await system.client.mock('POST', `/release?dossier=${dossierId}`);
  await workOff(system.cast, dossierId);
  return [dossierId];
}

async function addArchiveJob({ stack }: TrialSystem, dossierId: string): Promise<void> {
  const database = new Database({ connectionString: stack.file.postgres.ownerUrl });
  await database.connect();
  try {
    await database.query('select graphile_worker.add_job($1, $2::json)', [ARCHIVE_RUNS, JSON.stringify({ dossierId })]);
  } finally {
    await database.end();
  }
}

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
