import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ledger, migrate, PostgresStorage } from '@lienthong/ledger';
import { throwAwayPostgres } from '@lienthong/testing';
import { Pool } from 'pg';
import { randomFrom, type Random } from '../../system';
import { decision, submitted } from '../../races/contests/past';
import { pastAt } from '../../races/race';
import type { Alone, Row } from '../row';
import { unkept } from '../run-row';

interface Database {
  /** With the owner's rights. */
  pool: Pool;
  url: string;
}

/** An empty database on a server of its own. */
async function onEmptyServer<T>(play: (server: Database) => Promise<T>): Promise<T> {
  const server = await throwAwayPostgres();
  const pool = new Pool({ connectionString: server.url });
  pool.on('error', () => undefined);
  try {
    return await play({ pool, url: server.url });
  } finally {
    await pool.end();
    await server.stop();
  }
}

const urlOf = (serverUrl: string, database: string): string =>
  Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href;

const KILLS = 12;
const WITHIN_MS = 250;

/** Its connection is gone at an instant of chance; once more, and the database is as if nothing had happened. */
const F45: Alone['run'] = ({ seed }) =>
  onEmptyServer(async ({ pool, url }) => {
    const random = randomFrom(seed);
    const whole = await schemaOf(url, pool, 'whole', (target) => migrate(target, target));
    let killed = 0;
    let same = true;
    for (let nth = 0; nth < KILLS; nth++) {
      const schema = await schemaOf(url, pool, `killed_${nth}`, async (target) => {
        killed += Number(await migrateKilled(pool, target, random));
        await migrate(target, target);
      });
      same &&= schema === whole;
    }
    const claims = { 'migrations were killed half-way': killed > 0, 'the second made the same database': same };
    return { verdict: { checked: [], broken: unkept(claims), counts: {} }, figures: { killed, of: KILLS } };
  });

async function migrateKilled(pool: Pool, target: string, random: Random): Promise<boolean> {
  const migrating = migrate(target, target).then(
    () => false,
    () => true,
  );
  await sleep(random.between(0, WITHIN_MS));
  await pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    new URL(target).pathname.slice(1),
  ]);
  return migrating;
}

/** Everything that a schema consists of, as text. */
async function schemaOf(
  url: string,
  pool: Pool,
  name: string,
  make: (target: string) => Promise<unknown>,
): Promise<string> {
  await pool.query(`create database ${name}`);
  const target = urlOf(url, name);
  await make(target);
  const own = new Pool({ connectionString: target, max: 1 });
  own.on('error', () => undefined);
  try {
    const { rows } = await own.query<{ text: string }>(`
      select string_agg(text, E'\\n' order by text) as text from (
        select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type as text
          from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
        union all select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema')
        union all select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
        union all select name from migration) all_of_it`);
    return rows[0]!.text;
  } finally {
    await own.end();
  }
}

/** Each way in which an owner could falsify a row, with the triggers off; and the first sequence number that shows it. */
const forgeries: [what: string, sql: string, firstBad: number][] = [
  ['altered', `update event set text = replace(text, '"accept"', '"refuse"') where dossier_id = $1 and seq = 5`, 5],
  ['deleted', 'delete from event where dossier_id = $1 and seq = 3', 3],
  [
    'cut off',
    'delete from event where dossier_id = $1 and seq = (select max(seq) from event where dossier_id = $1)',
    0,
  ],
  [
    'exchanged',
    'update event set seq = case seq when 3 then -4 when 4 then -3 end where dossier_id = $1 and seq in (3, 4)',
    3,
  ],
  [
    'inserted',
    `insert into event (dossier_id, seq, event_id, text, hash)
     select dossier_id, seq + 1, event_id || '/again', text, hash from event where dossier_id = $1 order by seq desc limit 1`,
    0,
  ],
];

const F50: Alone['run'] = () =>
  onEmptyServer(async ({ pool, url }) => {
    await migrate(url, url);
    const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32, 7) });
    const claims: Record<string, boolean> = {};
    for (const [what, sql, firstBad] of forgeries) {
      const dossierId = randomUUID();
      for (const { actor, command, secret } of [...submitted, decision('officer:1', 'accept')])
        await ledger.transact({ dossierId, at: pastAt, actor, command, secret });
      const last = (await ledger.trail(dossierId)).length;
      const sound = await ledger.findChainFault(dossierId);
      await pool.query('alter table event disable trigger all');
      await pool.query(sql, [dossierId]);
      if (what === 'exchanged')
        await pool.query('update event set seq = -seq where dossier_id = $1 and seq < 0', [dossierId]);
      await pool.query('alter table event enable trigger all');
      const fault = await ledger.findChainFault(dossierId);
      const expected = firstBad || (what === 'cut off' ? last : last + 1);
      claims[`${what}: sound before, then seq ${expected} is named (it said ${fault?.seq ?? 'nothing'})`] =
        !sound && fault?.seq === expected;
    }
    return { verdict: { checked: ['I5'], broken: unkept(claims), counts: { forgeries: forgeries.length } } };
  });

/** F45, F50: on a database without a system around it. */
export const alteredRows: Row[] = [
  { id: 'F45', what: 'a migration is killed half-way, twelve times, and started again', run: F45 },
  {
    id: 'F50',
    what: 'the owner alters, deletes, cuts off, exchanges, inserts a row (a tail cut off with its head needs signed checkpoints)',
    run: F50,
  },
];
