import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../free-port';
import type { ProcessSpec } from '../supervision/supervised';
import { supervise } from '../supervision/supervisor';
import { DYNAMIC_CONFIG } from './dynamic-config';
import { ensureNamespace } from './namespace';
import { DATABASES, databaseAt, dropDatabases, prepareSchema, type TemporalDatabase } from './schema';
import type { Temporal } from './start';

/** The production server and its schema tool, as the bootstrap built them. */
export interface TemporalServerBinaries {
  server: string;
  sqlTool: string;
}

export interface ProductionTemporalOptions {
  binaries: TemporalServerBinaries;
  /** Of a role that may create databases. */
  databaseUrl: string;
  stateDir: string;
  port: number;
  logFile: string;
  /** Settles when its database serves; it ends at once without one. */
  databaseReady?: () => Promise<void>;
  onExit?: ProcessSpec['onExit'];
}

/** Then it is started all the same: what is wrong is for its log to say. */
const LONGEST_WAIT_MS = 10_000;
const NAMESPACE = 'default';
/** As in docker/compose.yaml. */
const SHARDS = '4';

/** Temporal's production server with all four services in one process, on PostgreSQL, supervised by us (design § 10). */
export async function startProductionTemporal(options: ProductionTemporalOptions): Promise<Temporal> {
  const { binaries, databaseUrl, stateDir, port, logFile, onExit, databaseReady } = options;
  const database = databaseAt(databaseUrl);
  await prepareSchema(binaries.sqlTool, database);
  const address = `127.0.0.1:${port}`;
  const process = supervise({
    name: 'temporal',
    command: binaries.server,
    args: ['--allow-no-auth', 'start'],
    env: {
      ...{ HOME: stateDir, TZ: 'UTC', LOG_LEVEL: 'error', BIND_ON_IP: '127.0.0.1', NUM_HISTORY_SHARDS: SHARDS },
      ...{ TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1', DYNAMIC_CONFIG_FILE_PATH: writeDynamicConfig(stateDir) },
      ...storeOf(database),
      ...(await portsOf(port)),
    },
    cwd: stateDir,
    logFile,
    beforeStart: () =>
      databaseReady && Promise.race([databaseReady(), sleep(LONGEST_WAIT_MS, undefined, { ref: false })]),
    ready: () => ensureNamespace(address, NAMESPACE),
    readyTimeoutMs: 120_000,
    stopTimeoutMs: 20_000,
    onExit,
  });
  await process.started;
  const lose = async () => {
    await process.suspend();
    await dropDatabases(binaries.sqlTool, database);
    await prepareSchema(binaries.sqlTool, database);
    await process.resume();
  };
  return { address, namespace: NAMESPACE, database: DATABASES.temporal, process, lose };
}

const storeOf = ({ host, port, user, password }: TemporalDatabase): Record<string, string> => ({
  DB: 'postgres12_pgx',
  POSTGRES_SEEDS: host,
  DB_PORT: port,
  POSTGRES_USER: user,
  POSTGRES_PWD: password,
  DBNAME: DATABASES.temporal,
  VISIBILITY_DBNAME: DATABASES.visibility,
});

/** Each service listens twice: for calls, and for the other members of the cluster. */
async function portsOf(frontend: number): Promise<Record<string, string>> {
  const names = ['HISTORY_GRPC', 'MATCHING_GRPC', 'WORKER_GRPC', 'FRONTEND_HTTP'];
  const members = ['FRONTEND', 'HISTORY', 'MATCHING', 'WORKER'].map((service) => `${service}_MEMBERSHIP`);
  const all = [...names, ...members];
  const free = await freePorts(all.length);
  const entries = all.map((name, index) => [`${name}_PORT`, String(free[index])]);
  return { FRONTEND_GRPC_PORT: String(frontend), ...Object.fromEntries(entries) };
}

function writeDynamicConfig(stateDir: string): string {
  const file = join(stateDir, 'temporal-dynamic-config.yaml');
  // JSON is YAML.
  const values = Object.fromEntries(Object.entries(DYNAMIC_CONFIG).map(([key, value]) => [key, [{ value }]]));
  writeFileSync(file, JSON.stringify(values));
  return file;
}
