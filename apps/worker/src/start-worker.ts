import { Client } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { openPorts, type HttpLimits } from '@lienthong/agencies';
import { Archivist, bundleEngine, type Bundle } from '@lienthong/audit';
import type { Activities } from '@lienthong/engine';
import { boundary } from '@lienthong/failpoints';
import type { Log } from '@lienthong/runtime';
import { Delivery, Ledger, LegalDates, openPool, Outbox, PostgresStorage, Runs } from '@lienthong/ledger';
import { createActivities } from './activities/activities';
import { Gates } from './agencies/gate';
import type { WorkerConfig } from './config';
import { archiveEndedRuns } from './archive';
import { tellTime } from './clock/clock';
import { Courier } from './outbox/courier';
import { Relay } from './relay/relay';
import { repeat } from './repeat';
import { CONNECTION_SETTINGS, WORKER_SETTINGS } from './settings';
import { sweepDrafts } from './sweep';
import { withoutWords } from './activities/without-words';

const QUICK: Partial<HttpLimits> = { connectMs: 1_000, firstByteMs: 2_500, totalMs: 3_000 };
const PATIENT: Partial<HttpLimits> = { connectMs: 2_000, firstByteMs: 12_000, totalMs: 15_000 };
/** What is owed and stands still this long is told to Temporal again. */
const STALE_MS = 3_000;
/** How often each looks for something to do. */
const CLOCK_MS = 1_000;
const COURIER_MS = 500;
const ARCHIVE_MS = 1_000;
const SWEEP_MS = 3_600_000;

export interface RunningWorker {
  /** Rejects when the worker cannot go on; the supervisor then starts another. */
  finished: Promise<void>;
  stop(): void;
}

/** Everything a worker process does: activities, the relay, and what is in no case's way. */
export async function startWorker(config: WorkerConfig, log: Log): Promise<RunningWorker> {
  installRuntime(log);
  const pool = openPool({
    url: config.databaseUrl,
    onError: (error) => log.warn({ err: error }, 'database connection lost'),
  });
  const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: config.keyEncryptionKey });
  const runs = new Runs(pool);
  const bundle = await bundleEngine();
  await boundary('bundle.keep', () => runs.keepBundle(bundle.sha256, bundle.code));
  const connection = await connect(config.temporalAddress, log);
  const workflows = new Client({ connection, namespace: config.namespace }).workflow;
  const quick = openPorts(config.agencies, QUICK);
  const patient = openPorts(config.agencies, PATIENT);
  const activities = createActivities({ ledger, quick: quick.ports, patient: patient.ports, gates: new Gates() });
  const worker = await createWorker(config, { connection, bundle, activities, log });
  const relay = new Relay({
    delivery: new Delivery(pool),
    workflows,
    databaseUrl: config.databaseUrl,
    taskQueue: config.taskQueue,
    log,
    staleMs: STALE_MS,
  });
  const archivist = new Archivist({ ledger, runs, workflows, bundleSha256: bundle.sha256 });
  const courier = new Courier({ ledger, outbox: new Outbox(pool), ports: patient.ports, log });
  const dates = new LegalDates(pool);
  const rounds = [
    repeat('the clock', CLOCK_MS, () => tellTime(ledger, dates, Date.now()), log),
    repeat('the courier', COURIER_MS, () => courier.round(), log),
    repeat('the archive', ARCHIVE_MS, () => archiveEndedRuns(runs, archivist), log),
    repeat('the sweep of papers', SWEEP_MS, () => sweepDrafts(pool, log), log),
  ];
  relay.start();
  const finished = worker.run().finally(async () => {
    await relay.stop();
    await Promise.all(rounds.map((round) => round.stop()));
    await Promise.all([quick.close(), patient.close()]);
    await connection.close();
    await pool.end();
  });
  return { finished, stop: () => worker.shutdown() };
}

interface WorkerParts {
  connection: NativeConnection;
  bundle: Bundle;
  activities: Activities;
  log: Log;
}

function createWorker(config: WorkerConfig, { connection, bundle, activities, log }: WorkerParts): Promise<Worker> {
  return Worker.create({
    connection,
    namespace: config.namespace,
    taskQueue: config.taskQueue,
    workflowBundle: { code: bundle.code },
    activities: withoutWords({ ...activities }, log),
    ...WORKER_SETTINGS,
  });
}

/** Temporal's own words go into our log, as lines of ours; what an activity failed with stays out of it. */
function installRuntime(log: Log): void {
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) =>
    log.warn({ temporal: level, type: meta?.['activityType'] as string }, message),
  );
  const filter = makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' });
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { filter, forward: {} } } });
}

/** Temporal may come up after us: the ledger goes on without it, and so do we, once it is there. */
async function connect(address: string, log: Log): Promise<NativeConnection> {
  for (;;) {
    try {
      return await NativeConnection.connect({ address, ...CONNECTION_SETTINGS });
    } catch {
      log.warn('waiting for Temporal');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
