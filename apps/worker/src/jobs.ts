import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { boundary } from '@lienthong/failpoints';
import { ARCHIVE_RUNS, sweepPapers, TELL_LINKED, type Ledger } from '@lienthong/ledger';
import type { Archivist } from '@lienthong/audit';
import type { Log } from '@lienthong/runtime';
import { repeat, type Repeating } from './repeat';
import { tellLinked } from './tell-linked';

/** The library logs payloads at length; what matters of a job stands in the ledger. */
const silent = new Logger(() => () => undefined);

/** A run that has not ended yet is looked at again this soon. */
const AGAIN_MS = 1_000;

/** Domain H.3: what was uploaded and never submitted goes after thirty days. */
const DRAFTS_KEPT_MS = 30 * 24 * 3_600_000;
const SWEEP_EVERY_MS = 3_600_000;

export interface JobTools {
  pool: Pool;
  archivist: Archivist;
  ledger: Ledger;
  log: Log;
}

export interface Jobs {
  stop(): Promise<void>;
}

/** Work added by ledger transactions that is in no case's way. Started again when its connection is lost for good. */
export function startJobs({ pool, archivist, ledger, log }: JobTools): Jobs {
  const sweeping = sweepRegularly(pool, log);
  let runner: Runner | undefined;
  let stopping = false;
  const finished = (async () => {
    while (!stopping) {
      try {
        runner = await run({
          pgPool: pool,
          taskList: tasksOf(archivist, ledger),
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
      await sweeping.stop();
      await runner?.stop().catch(() => undefined);
      await finished;
    },
  };
}

/** At once, because no worker may have run for long, then every hour; several workers do not get in each other's way. */
const sweepRegularly = (pool: Pool, log: Log): Repeating =>
  repeat(
    'the sweep of papers',
    SWEEP_EVERY_MS,
    async () => {
      const swept = await boundary('papers.sweep', () => sweepPapers(pool, new Date(Date.now() - DRAFTS_KEPT_MS)));
      if (swept > 0) log.info({ swept }, 'papers that no dossier took were deleted');
      return false;
    },
    log,
  );

const tasksOf = (archivist: Archivist, ledger: Ledger): TaskList => ({
  [TELL_LINKED]: (payload) =>
    boundary('job.tell-linked', () => tellLinked(ledger, (payload as { dossierId: string }).dossierId)),
  [ARCHIVE_RUNS]: async (payload, { addJob }) => {
    const { dossierId } = payload as { dossierId: string };
    if (await boundary('job.archive', () => archivist.archive(dossierId))) return;
    const again = { jobKey: `${ARCHIVE_RUNS}:${dossierId}`, runAt: new Date(Date.now() + AGAIN_MS) };
    await boundary('job.again', () => addJob(ARCHIVE_RUNS, { dossierId }, again));
  },
});
