import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../free-port';
import type { ProcessSpec, Supervised } from '../supervision/supervised';
import { supervise } from '../supervision/supervisor';
import { namespaceServes } from './namespace';
import { serverFlags, type TemporalPorts } from './server-flags';

/** The database's file is never migrated by the dev server, so each version of it gets its own. */
export const TEMPORAL_VERSION = '1.8.2';

export type TemporalOptions = {
  /** Path of the `temporal` command line tool. */
  binary: string;
  stateDir: string;
  port?: number;
  uiPort?: number;
  logFile: string;
  ui: boolean;
  namespace?: string;
  onExit?: ProcessSpec['onExit'];
};

export type Temporal = {
  address: string;
  namespace: string;
  uiUrl?: string;
  database: string;
  process: Supervised;
  /** The worst case: the server dies and its database with it. It comes back empty on the same port. */
  lose(): Promise<void>;
};

/** Temporal's dev server on a SQLite file, supervised by us. */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const { stateDir, ui, namespace = 'default' } = options;
  mkdirSync(stateDir, { recursive: true, mode: 0o711 });
  const ports = await choosePorts(options);
  const database = join(stateDir, `temporal-${TEMPORAL_VERSION}.sqlite`);
  const address = `127.0.0.1:${ports.port}`;
  const process = supervise({
    ...serverSpec(options),
    args: serverFlags({ database, ports, ui, namespace }),
    ready: () => namespaceServes(address, namespace),
  });
  await process.started;
  const lose = async () => {
    await process.suspend();
    for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
    await process.resume();
  };
  const uiUrl = ui ? `http://127.0.0.1:${ports.uiPort}` : undefined;
  return {
    address,
    namespace,
    uiUrl,
    database,
    process,
    lose,
  };
}

async function choosePorts({ port, uiPort }: TemporalOptions): Promise<TemporalPorts> {
  const [free, freeUi, httpPort, metricsPort] = (await freePorts(4)) as [number, number, number, number];
  return { port: port ?? free, uiPort: uiPort ?? freeUi, httpPort, metricsPort };
}

function serverSpec({ binary, stateDir, logFile, onExit }: TemporalOptions): Omit<ProcessSpec, 'args' | 'ready'> {
  return {
    name: 'temporal',
    command: binary,
    // Its home is ours, so that a configuration of the user's own cannot change the server.
    env: { HOME: stateDir, TZ: 'UTC' },
    cwd: stateDir,
    logFile,
    readyTimeoutMs: 60_000,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 15_000,
    onExit,
  };
}
