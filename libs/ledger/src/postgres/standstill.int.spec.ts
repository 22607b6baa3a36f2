import { randomUUID } from 'node:crypto';
import type { Command } from '@lienthong/dossier';
import { accept, begin, request, reviewTask, submit } from '@lienthong/dossier/samples';
import { throwAwayPostgres } from '@lienthong/testing';
import type { Pool } from 'pg';
import { Ledger } from '../ledger';
import { migrate } from './migrate';
import { Outbox } from './outbox';
import { openPool } from './pool';
import { PostgresStorage } from './postgres-storage';
import { Standstill, type StandingStill } from './standstill';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let server: Awaited<ReturnType<typeof throwAwayPostgres>>;
let pool: Pool;
let ledger: Ledger;
let now = Date.now();

beforeAll(async () => {
  server = await throwAwayPostgres();
  await migrate(server.url, server.url);
  pool = openPool({ url: server.url });
  ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32, 7), now: () => now });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});
beforeEach(async () => {
  now = Date.now();
  await pool.query('truncate dossier, task, outbox cascade');
});

async function lived(...commands: Command[]): Promise<string> {
  const dossierId = randomUUID();
  const secret = { section: 'facts', legal: { name: 'Nguyễn Thử Mai', personalId: '001226000001' } };
  await ledger.transact({ dossierId, actor: 'citizen:1', command: submit(), secret });
  for (const command of commands) await ledger.transact({ dossierId, actor: 'system:spec', command });
  return dossierId;
}
const find = (openedUntil = now - DAY) => new Standstill(pool).find({ now, openedUntil });
const kindsOf = (found: StandingStill[]) => found.map(({ kind }) => kind).sort();

describe('work that stands still (F-14)', () => {
  it('is none while everything is young', async () => {
    await lived();
    await lived(accept);
    expect(await find()).toEqual([]);
  });

  it('is a task that nobody of its unit took, by unit and kind; not one that somebody works on', async () => {
    const dossierId = await lived();
    await lived({ type: 'claim', task: reviewTask, by: 'officer:1' });
    await lived(accept);
    expect(await find(now)).toEqual([
      {
        kind: 'unclaimed-task',
        dossierId,
        since: expect.any(Number) as number,
        unit: 'office-1',
        step: 'permit',
        task: reviewTask,
        what: 'review',
        why: null,
        count: 1,
      },
    ]);
  });

  it('is a request that was given up, from the first moment and though somebody took its task', async () => {
    const given: Command = { type: 'giveUp', ...request('permit', 'reserve'), why: 'unreachable' };
    const task = 'permit.reserve.0.unreachable.1';
    const dossierId = await lived(accept, begin('permit'), given, { type: 'claim', task, by: 'officer:1' });
    expect(await find()).toMatchObject([{ kind: 'given-up', dossierId, unit: 'office-1', task, what: 'unreachable' }]);
  });

  it('is a message that waits for more than an hour, or that its recipient refused', async () => {
    const dossierId = await lived();
    expect(await find()).toEqual([]);
    await pool.query(
      `update outbox set written_at = clock_timestamp() - interval '61 minutes' where recipient = 'portal' and position = 1`,
    );
    expect(await find()).toMatchObject([{ kind: 'message-waiting', dossierId, what: 'portal', why: null }]);
    const outbox = new Outbox(pool);
    const [message] = await outbox.next(['portal'], 1);
    await outbox.settle([{ waiting: message!, outcome: 'malformed' }]);
    expect(await find()).toMatchObject([{ kind: 'message-refused', dossierId, what: 'portal', why: 'malformed' }]);
    now += 31 * DAY;
    expect(kindsOf(await find()).includes('message-refused')).toBe(false);
  });

  it('is none of what was told, or needed no telling', async () => {
    await lived();
    await pool.query(
      `update outbox set written_at = clock_timestamp() - interval '2 hours', acknowledged_at = clock_timestamp(),
              outcome = case when position = 1 then 'told' else 'not-needed' end`,
    );
    expect(await find()).toEqual([]);
  });

  it('is a legal date that has passed and was not looked at', async () => {
    const dossierId = await lived();
    await pool.query('update dossier set next_date = $1', [now - HOUR]);
    expect(await find()).toMatchObject([{ kind: 'date-unseen', dossierId, since: now - HOUR }]);
    await pool.query('update dossier set next_date = $1', [now - 1_000]);
    expect(await find()).toEqual([]);
  });

  it('is told oldest first, the longest hundred of each kind with their number', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 103; index++) {
      now += 1_000;
      ids.push(await lived());
    }
    const found = await find(now);
    expect(found.map(({ dossierId }) => dossierId)).toEqual(ids.slice(0, 100));
    expect(found[0]!.count).toBe(103);
  });

  it('says nothing of what was declared', async () => {
    await lived();
    await pool.query(`update outbox set written_at = clock_timestamp() - interval '2 hours'`);
    const told = JSON.stringify(await find(now));
    expect(told).toContain('message-waiting');
    expect(told).not.toMatch(/Nguyễn|001226000001|citizen:/);
  });
});
