import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Problem } from '@lienthong/dossier';
import { submit } from '@lienthong/dossier/samples';
import { throwAwayPostgres } from '@lienthong/testing';
import { Ledger } from '../ledger';
import { asBothRoles, type BothRoles } from '../testing/both-roles';
import { inTransaction, openPool, query } from './pool';
import { PostgresStorage } from './postgres-storage';

let database: BothRoles;
let other: Pool;

beforeAll(async () => {
  database = await asBothRoles(await throwAwayPostgres());
  other = openPool({ url: database.appUrl, max: 1, silentMs: 500 });
});
afterAll(async () => {
  await other.end();
  await database.stop();
});

const ledger = () => new Ledger(new PostgresStorage(database.app), { keyEncryptionKey: Buffer.alloc(32, 7) });
const unavailable = new Problem('unavailable');

it('whoever stands still in the middle of a transaction holds nobody up, and learns that nothing came of it', async () => {
  const dossierId = randomUUID();
  const secret = { section: 'facts', legal: {} };
  await ledger().transact({ dossierId, actor: 'citizen:1', command: submit(), secret });
  let wakeUp: () => void = () => undefined;
  let locked: () => void = () => undefined;
  const isLocked = new Promise<void>((resolve) => (locked = resolve));
  const stopped = inTransaction(other, async (client) => {
    await client.query('select from dossier where dossier_id = $1 for update', [dossierId]);
    locked();
    await new Promise<void>((resolve) => (wakeUp = resolve));
  });
  await isLocked;
  const { problem } = await ledger().transact({ dossierId, actor: 'citizen:1', command: { type: 'withdraw' } });
  expect(problem).toBeUndefined();
  wakeUp();
  await expect(stopped).rejects.toEqual(unavailable);
});

it.each(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'])(
  'a server that is not there is unavailable: %s',
  async (code) => {
    const refusing = { query: () => Promise.reject(Object.assign(new Error('connect'), { code })) };
    await expect(query(refusing as unknown as Pool, 'select 1')).rejects.toEqual(unavailable);
  },
);

it('a server that says nothing is unavailable, and the next call finds another connection', async () => {
  const [backend] = await query<{ pid: number }>(other, 'select pg_backend_pid() as pid');
  process.kill(backend!.pid, 'SIGSTOP');
  try {
    await expect(query(other, 'select 1')).rejects.toEqual(unavailable);
    expect(await query(other, 'select 1 as one')).toEqual([{ one: 1 }]);
  } finally {
    process.kill(backend!.pid, 'SIGCONT');
  }
});

it('a text is prepared once by each connection, under a name of its own', async () => {
  const text = 'select name, statement as text from pg_prepared_statements where statement = any($1::text[])';
  await query(other, text, [[text]]);
  expect(await query(other, text, [[text]])).toEqual([{ name: expect.stringMatching(/^.{20,63}$/), text }]);
});
