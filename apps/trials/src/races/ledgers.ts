import { Pool } from 'pg';
import { Ledger, migrate, openPool, PostgresStorage } from '@lienthong/ledger';
import { throwAwayPostgres } from '@lienthong/testing';

/** One real database, and as many ledgers on it as there would be processes, each with connections of its own. */
export interface Ledgers {
  each: Ledger[];
  /** With the application's rights. */
  pool: Pool;
  stop(): Promise<void>;
}

const PROCESSES = 4;
const CONNECTIONS = 8;
const ROLE = 'racing_app';
const keyEncryptionKey = Buffer.alloc(32, 7);

export async function openLedgers(): Promise<Ledgers> {
  const server = await throwAwayPostgres();
  const url = Object.assign(new URL(server.url), { username: ROLE }).href;
  const owner = new Pool({ connectionString: server.url, max: 1 });
  owner.on('error', () => undefined);
  await owner.query(`create role ${ROLE} login`);
  await owner.end();
  await migrate(server.url, url);
  const pools = Array.from({ length: PROCESSES }, () => openPool({ url, max: CONNECTIONS }));
  const pool = openPool({ url, max: 4 });
  return {
    each: pools.map((own) => new Ledger(new PostgresStorage(own), { keyEncryptionKey })),
    pool,
    async stop() {
      await Promise.all([pool, ...pools].map((each) => each.end()));
      await server.stop();
    },
  };
}
