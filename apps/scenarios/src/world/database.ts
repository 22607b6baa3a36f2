import { Pool } from 'pg';
import { migrate } from '@lienthong/ledger';
import { throwAwayPostgres } from '@lienthong/testing';

export interface Databases {
  /** A migrated database of one's own, reached with the application's rights. */
  create(): Promise<{ url: string; drop(): Promise<void> }>;
  stop(): Promise<void>;
}

const TEMPLATE = 'pattern';
const ROLE = 'scenario_app';

/** One throw-away PostgreSQL for a whole run; each scenario gets a copy of one migrated database. */
export async function openDatabases(): Promise<Databases> {
  const server = await throwAwayPostgres();
  // One connection: a database is copied only while nobody else copies the same one.
  const owner = new Pool({ connectionString: server.url, max: 1 });
  owner.on('error', () => undefined);
  await owner.query(`create database ${TEMPLATE}`);
  await owner.query(`create role ${ROLE} login`);
  await migrate(toUrl(server.url, TEMPLATE), toUrl(server.url, TEMPLATE, ROLE));
  let count = 0;
  return {
    async create() {
      const name = `scenario_${(count += 1)}`;
      await owner.query(`create database ${name} template ${TEMPLATE}`);
      return {
        url: toUrl(server.url, name, ROLE),
        drop: async () => void (await owner.query(`drop database ${name} with (force)`)),
      };
    },
    async stop() {
      await owner.end();
      await server.stop();
    },
  };
}

const toUrl = (serverUrl: string, database: string, username?: string): string =>
  Object.assign(new URL(serverUrl), { pathname: `/${database}`, ...(username && { username }) }).href;
