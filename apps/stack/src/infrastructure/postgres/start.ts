import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port';
import { openSecrets } from '../secrets';
import type { ProcessSpec, Supervised } from '../supervision/supervised';
import { supervise } from '../supervision/supervisor';
import { createCluster } from './create-cluster';
import { APP, canLogIn, DATABASE, ensureAppRole, ensureDatabase, OWNER, withClient } from './database';
import { clearLeftovers } from './leftovers';
import type { Account } from './placement/account';
import { hasCluster, setAside } from './placement/data-directory';
import { placePostgres, type Placement } from './placement/placement';
import { settingFlags } from './server-settings';

export type PostgresAccess = { port: number; ownerUrl: string; appUrl: string };

export type Postgres = PostgresAccess & {
  binDir: string;
  dataDir: string;
  /** Whom it runs as, when not as ourselves. */
  user: Account | undefined;
  process: Supervised;
  /** Stops it and deletes its data. */
  destroy(): Promise<void>;
};

export type PostgresOptions = {
  stateDir: string;
  port?: number;
  logFile: string;
  warn?: (line: string) => void;
  onExit?: ProcessSpec['onExit'];
};

/** PostgreSQL with an empty database `lienthong` and its two roles, supervised by us; made on first use. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  mkdirSync(options.stateDir, { recursive: true, mode: 0o711 });
  const place = placePostgres(options.stateDir);
  const passwords = await ensureCluster(place, options);
  const port = options.port ?? (await freePort());
  const url = (role: string, password: string, database = DATABASE) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = url(OWNER, passwords.owner, 'postgres');
  const server = supervise({ ...serverSpec(place, port, options), ready: () => canLogIn(adminUrl) });
  await server.started;
  await withClient(adminUrl, async (client) => {
    await ensureDatabase(client);
    await ensureAppRole(client, passwords.app);
  });
  const { binDir, dataDir, account } = place;
  const destroy = () => server.stop().then(() => rmSync(dataDir, { recursive: true, force: true }));
  return {
    port,
    ownerUrl: url(OWNER, passwords.owner),
    appUrl: url(APP, passwords.app),
    binDir,
    dataDir,
    user: account,
    process: server,
    destroy,
  };
}

async function ensureCluster(place: Placement, { stateDir, warn = console.warn }: PostgresOptions) {
  const secrets = openSecrets(stateDir);
  if (hasCluster(place.dataDir) && !secrets.has('postgres-owner')) {
    warn(
      `The password of the database in ${place.dataDir} is lost; kept as ${setAside(place.dataDir)}, starting with a new one`,
    );
  }
  const passwords = { owner: secrets.secret('postgres-owner'), app: secrets.secret('postgres-app') };
  if (!hasCluster(place.dataDir)) await createCluster(place, { name: OWNER, password: passwords.owner });
  return passwords;
}

function serverSpec(
  { account, binDir, dataDir }: Placement,
  port: number,
  { logFile, onExit }: PostgresOptions,
): Omit<ProcessSpec, 'ready'> {
  return {
    name: 'postgres',
    command: join(binDir, 'postgres'),
    args: ['-D', dataDir, '-p', String(port), ...settingFlags()],
    env: { LC_ALL: 'C', TZ: 'UTC' },
    cwd: '/',
    ...account,
    logFile,
    readyTimeoutMs: 60_000,
    // SIGINT is PostgreSQL's fast shutdown: it ends the sessions; SIGTERM would wait for them to leave.
    stopSignal: 'SIGINT',
    stopTimeoutMs: 30_000,
    beforeStart: () => clearLeftovers(dataDir),
    onExit,
  };
}
