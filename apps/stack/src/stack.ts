import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { migrate } from '@lienthong/ledger';
import {
  freePort,
  freePorts,
  nodeProcess,
  openSecrets,
  removeStackFile,
  startPostgres,
  startProductionTemporal,
  startTemporal,
  supervise,
  usePostgresUrl,
  writeStackFile,
  type Postgres,
  type PostgresAccess,
  type StackFile,
  type Supervised,
  type Temporal,
} from './infrastructure';
import { gatewayApp, mockAgencies, url, workerApp, type App, type Parts } from './stack-apps';
import type { ProcessName, StackOptions } from './stack-options';

/** The whole system on one machine. */
export interface Stack {
  file: StackFile;
  gatewayUrl: string;
  mockUrl: string;
  temporal: Temporal;
  processes: Partial<Record<ProcessName, Supervised>>;
  /** For trials: one more process of the same app, on a port of its own; stopped with the stack. */
  another(name: 'gateway' | 'worker', own?: Pick<App, 'nodeArgs'> & Partial<Pick<App, 'env'>>): Promise<Another>;
  /** Stops every process, last started first; `destroyData` also removes databases kept outside the state directory. */
  stop(options?: { destroyData?: boolean }): Promise<void>;
}

export interface Another {
  url: string;
  process: Supervised;
}

/** Starts everything, each as a supervised child, and returns when all of it answers; a failed start leaves nothing running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const parts = await prepare(options);
  options.tell('starting PostgreSQL, Temporal, agencies, gateway and worker …');
  try {
    const mock = start(parts, 'mock-agencies', await mockAgencies(parts));
    const postgresStarted = startPostgresOf(parts);
    const temporalStarted = startTemporalOf(parts, postgresStarted);
    // Its failure is reported when it is awaited below.
    temporalStarted.catch(() => undefined);
    const postgres = (parts.postgres = await postgresStarted);
    parts.ports.postgres = postgres.port;
    await prepareDatabase(options, postgres);
    const gateway = start(parts, 'gateway', await gatewayApp(parts));
    const temporal = await temporalStarted;
    const worker = start(parts, 'worker', await workerApp(parts));
    await Promise.all([mock.started, gateway.started, worker.started]);
    return running(parts, postgres, temporal);
  } catch (error) {
    await stopAll(parts);
    throw error;
  }
}

async function prepare(options: StackOptions): Promise<Parts> {
  const logDir = join(options.stateDir, 'log');
  mkdirSync(logDir, { recursive: true, mode: 0o711 });
  const [gateway, worker, mock, temporal] = (await freePorts(4)) as [number, number, number, number];
  const preferred = options.port !== undefined && (await isFree(options.port)) ? options.port : gateway;
  return {
    options,
    logDir,
    ports: { gateway: preferred, worker, 'mock-agencies': mock, temporal, postgres: 0 },
    secrets: openSecrets(options.stateDir),
    started: [],
  };
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

function start(parts: Parts, name: ProcessName, process: App): Supervised {
  const onExit = exitTeller(parts, name);
  const supervised = supervise(nodeProcess({ ...process, name, logFile: join(parts.logDir, `${name}.log`), onExit }));
  parts.started.push([name, supervised]);
  // Each start is awaited together with the others; a failure must not count as unhandled meanwhile.
  supervised.started.catch(() => undefined);
  return supervised;
}

const exitTeller =
  ({ options }: Parts, name: ProcessName) =>
  (_: string, code: number | null, signal: string | null) =>
    options.tell(`${name} ended (${signal ?? code}) and is started again`);

async function startPostgresOf(parts: Parts): Promise<PostgresAccess> {
  const { stateDir, databaseUrl, tell } = parts.options;
  if (databaseUrl) return usePostgresUrl({ databaseUrl, stateDir, warn: tell });
  const postgres = await startPostgres({
    stateDir,
    logFile: join(parts.logDir, 'postgres.log'),
    warn: tell,
    onExit: exitTeller(parts, 'postgres'),
  });
  parts.started.unshift(['postgres', postgres.process]);
  return postgres;
}

async function startTemporalOf(parts: Parts, postgres: Promise<PostgresAccess>): Promise<Temporal> {
  const { stateDir, temporalBinary: binary, temporalServer: binaries, ui } = parts.options;
  const logFile = join(parts.logDir, 'temporal.log');
  const started = { stateDir, port: parts.ports.temporal, logFile, onExit: exitTeller(parts, 'temporal') };
  const temporal = binaries
    ? await startProductionTemporal({ ...started, binaries, ...databaseOf(await postgres) })
    : await startTemporal({ ...started, binary, ui });
  parts.started.unshift(['temporal', temporal.process]);
  return temporal;
}

const databaseOf = (postgres: PostgresAccess) => ({
  databaseUrl: postgres.ownerUrl,
  ...('process' in postgres && { databaseReady: () => (postgres as Postgres).process.ready() }),
});

async function prepareDatabase({ tell }: StackOptions, { ownerUrl, appUrl }: PostgresAccess): Promise<void> {
  const { separateRole } = await migrate(ownerUrl, appUrl);
  if (!separateRole) tell('owner and application share one database role: append-only rests on the triggers alone');
}

function running(parts: Parts, postgres: PostgresAccess, temporal: Temporal): Stack {
  const { options, ports, started, logDir } = parts;
  const { address, namespace, uiUrl, database } = temporal;
  const file: StackFile = {
    version: 1,
    pid: process.pid,
    startedAt: new Date().toISOString(),
    stateDir: options.stateDir,
    logDir,
    addresses: {
      gateway: url(ports.gateway),
      'mock-agencies': url(ports['mock-agencies']),
      'identity-provider': `${url(ports['mock-agencies'])}/idp`,
      worker: url(ports.worker),
    },
    pids: Object.fromEntries(started.flatMap(([name, { pid }]) => (pid ? [[name, pid]] : []))),
    postgres: { port: postgres.port, ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl, ...placeOf(postgres) },
    temporal: { address, namespace, uiUrl, database, binary: options.temporalBinary },
  };
  writeStackFile(file);
  const processes = Object.fromEntries(started) as Stack['processes'];
  const stop: Stack['stop'] = async ({ destroyData = false } = {}) => {
    await stopAll(parts);
    if (destroyData && 'destroy' in postgres) await (postgres as Postgres).destroy();
    if (destroyData) removeStackFile(options.stateDir);
    else writeStackFile({ ...file, stoppedAt: new Date().toISOString() });
  };
  const another: Stack['another'] = (name, own) => startAnother(parts, name, own);
  const mockUrl = url(ports['mock-agencies']);
  return { file, gatewayUrl: url(ports.gateway), mockUrl, temporal, processes, another, stop };
}

const apps = { gateway: gatewayApp, worker: workerApp };

async function startAnother(
  parts: Parts,
  name: keyof typeof apps,
  own: Parameters<Stack['another']>[1],
): Promise<Another> {
  const port = await freePort();
  const app = await apps[name]({ ...parts, ports: { ...parts.ports, [name]: port } });
  const nodeArgs = [...(app.nodeArgs ?? []), ...(own?.nodeArgs ?? [])];
  const process = start(parts, name, { ...app, nodeArgs, env: { ...app.env, ...own?.env } });
  await process.started;
  return { url: url(port), process };
}

const placeOf = (postgres: PostgresAccess): { binDir?: string; dataDir?: string } =>
  'dataDir' in postgres ? { binDir: (postgres as Postgres).binDir, dataDir: (postgres as Postgres).dataDir } : {};

/** Those that use others first: apps together, then Temporal and PostgreSQL. */
async function stopAll({ started }: Parts): Promise<void> {
  const isServer = (name: ProcessName) => name === 'postgres' || name === 'temporal';
  await Promise.all(started.filter(([name]) => !isServer(name)).map(([, process]) => process.stop()));
  await Promise.all(started.filter(([name]) => isServer(name)).map(([, process]) => process.stop()));
}
