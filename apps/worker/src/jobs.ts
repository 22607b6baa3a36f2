import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { ARCHIVE_RUNS } from '@lienthong/ledger';
import type { Archivist } from '@lienthong/audit';
import type { Log } from '@lienthong/runtime';

/** The library logs payloads at length; what matters of a job stands in the ledger. */
const silent = new Logger(() => () => undefined);

/** A run that has not ended yet is looked at again this soon. */
const AGAIN_MS = 1_000;

export interface Jobs {
  stop(): Promise<void>;
}

/** Work added by ledger transactions that is in no case's way. Started again when its connection is lost for good. */
export function startJobs(pool: Pool, archivist: Archivist, log: Log): Jobs {
  let runner: Runner | undefined;
  let stopping = false;
  const finished = (async () => {
    while (!stopping) {
      try {
        runner = await run({
          pgPool: pool,
          taskList: tasksOf(archivist),
          concurrency: 2,
          pollInterval: 1_000,
          noHandleSignals: true,
          logger: silent,
        });
        await runner.promise;
      } catch (error) {
        log.warn({ err: error }, 'jobs interrupted');
      }
      if (!stopping) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      await runner?.stop().catch(() => undefined);
      await finished;
    },
  };
}

const tasksOf = (archivist: Archivist): TaskList => ({
  [ARCHIVE_RUNS]: async (payload, { addJob }) => {
    const { dossierId } = payload as { dossierId: string };
    if (await archivist.archive(dossierId)) return;
    await addJob(
      ARCHIVE_RUNS,
      { dossierId },
      { jobKey: `${ARCHIVE_RUNS}:${dossierId}`, runAt: new Date(Date.now() + AGAIN_MS) },
    );
  },
});
