import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { ARCHIVE_RUNS } from '@lienthong/ledger';
import type { Archivist } from '@lienthong/audit';

/** The library logs payloads at length; what matters of a job stands in the ledger. */
const silent = new Logger(() => () => undefined);

/** A run that has not ended yet is looked at again this soon. */
const AGAIN_MS = 1_000;

/** Work added by ledger transactions that is in no case's way. */
export function startJobs(pool: Pool, archivist: Archivist): Promise<Runner> {
  const taskList: TaskList = {
    [ARCHIVE_RUNS]: async (payload, { addJob }) => {
      const { dossierId } = payload as { dossierId: string };
      if (await archivist.archive(dossierId)) return;
      await addJob(ARCHIVE_RUNS, { dossierId }, { jobKey: `${ARCHIVE_RUNS}:${dossierId}`, runAt: new Date(Date.now() + AGAIN_MS) });
    },
  };
  return run({ pgPool: pool, taskList, concurrency: 2, pollInterval: 1_000, noHandleSignals: true, logger: silent });
}
