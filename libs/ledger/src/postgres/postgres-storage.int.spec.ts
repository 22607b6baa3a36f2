import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '@lienthong/dossier';
import type { Pool } from 'pg';
import { accept, answer, at, begin, bicyclePermit, request, submit } from '@lienthong/dossier/samples';
import { received, signed, timedPermit } from '@lienthong/dossier/timed-permit';
import { throwAwayPostgres } from '@lienthong/testing';
import { canonical } from '../canonical';
import { Ledger } from '../ledger';
import { keepsTheLedger } from '../ledger.contract';
import { Delivery } from './delivery';
import { migrate } from './migrate';
import { PostgresStorage } from './postgres-storage';
import { rebuildReadModel } from './rebuild';
import { asBothRoles, type BothRoles } from '../testing/both-roles';

let database: BothRoles;
let owner: Pool;
let pool: Pool;

beforeAll(async () => {
  database = await asBothRoles(await throwAwayPostgres());
  ({ owner, app: pool } = database);
});
afterAll(() => database.stop());

describe('the ledger in PostgreSQL', () => keepsTheLedger(() => Promise.resolve(new PostgresStorage(pool))));

const ledger = () => new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32, 7) });
const submitted = async () => {
  const dossierId = randomUUID();
  await ledger().transact({
    dossierId,
    actor: 'citizen:1',
    command: submit(),
    secret: { section: 'facts', legal: {} },
  });
  return dossierId;
};

describe('what is written in PostgreSQL', () => {
  it('cannot be changed or deleted by the application, nor emptied by the owner', async () => {
    const dossierId = await submitted();
    await expect(pool.query('update event set seq = 9 where dossier_id = $1', [dossierId])).rejects.toThrow(
      /permission denied/,
    );
    await expect(pool.query('delete from event')).rejects.toThrow(/permission denied/);
    await expect(owner.query('delete from event where dossier_id = $1', [dossierId])).rejects.toThrow(/append-only/);
    await expect(owner.query('truncate event')).rejects.toThrow(/append-only/);
    await expect(pool.query('delete from vault_entry')).rejects.toThrow(/permission denied/);
  });

  it('shows its first altered row although the owner switched the triggers off', async () => {
    const dossierId = await submitted();
    await owner.query('alter table event disable trigger all');
    await owner.query(`update event set text = replace(text, 'R3', 'R2') || ' ' where dossier_id = $1 and seq = 2`, [
      dossierId,
    ]);
    await owner.query('alter table event enable trigger all');
    expect(await ledger().findChainFault(dossierId)).toMatchObject({ seq: 2 });
  });

  it.each(["''", 'substr(hash, 1, 31)', "hash || '\\x00'::bytea"])(
    'shows the row whose hash became %s',
    async (hash) => {
      const dossierId = await submitted();
      await owner.query('alter table event disable trigger all');
      await owner.query(`update event set hash = ${hash} where dossier_id = $1 and seq = 2`, [dossierId]);
      await owner.query('alter table event enable trigger all');
      expect(await ledger().findChainFault(dossierId)).toMatchObject({ seq: 2 });
    },
  );

  it.each(['event_id', 'text', 'hash'])('shows a hidden row, and one at the end, whose %s is null', async (column) => {
    const [hidden, added] = [await submitted(), await submitted()];
    await owner.query(`alter table event alter column ${column} drop not null`);
    const columns = { event_id: `'another'`, text: 'text', hash: 'hash', [column]: 'null' };
    const insert = `insert into event (dossier_id, seq, event_id, text, hash)
                    select dossier_id, $2, ${columns.event_id}, ${columns.text}, ${columns.hash}
                      from event where dossier_id = $1 and seq = 1`;
    await owner.query(insert, [hidden, 0]);
    await owner.query(insert, [added, 99]);
    expect([await ledger().findChainFault(hidden), await ledger().findChainFault(added)]).toEqual([
      expect.objectContaining({ seq: 1 }),
      expect.objectContaining({ fault: expect.stringContaining('missing') as string }),
    ]);
  });

  it('is migrated twice without harm', async () => {
    expect((await migrate(database.ownerUrl, database.appUrl)).applied).toEqual([]);
  });
});

describe('a read model that was damaged', () => {
  it('is named column by column, and rebuilt from the ledger byte for byte', async () => {
    const dossierId = await submitted();
    await owner.query(`update dossier set state = '{}', plan = '{}', outcome = 'COMPLETED' where dossier_id = $1`, [
      dossierId,
    ]);
    await owner.query('delete from task where dossier_id = $1', [dossierId]);
    expect(await ledger().rebuild(dossierId)).toEqual(['dossier.state', 'dossier.plan', 'dossier.outcome', 'task']);
    await rebuildReadModel(pool, dossierId);
    expect(await ledger().rebuild(dossierId)).toEqual([]);
    await ledger().transact({ dossierId, actor: 'officer:1', command: accept });
    expect(await ledger().findChainFault(dossierId)).toBeUndefined();
  });
});

describe('what Temporal must be told', () => {
  const STALE = 200;
  const delivery = () => new Delivery(pool);
  const takenOf = async (dossierId: string) =>
    (await delivery().take(100, STALE)).filter((taken) => taken.dossierId === dossierId);
  const decided = async () => {
    const dossierId = await submitted();
    await ledger().transact({ dossierId, actor: 'officer:1', command: accept });
    return dossierId;
  };

  it('is nothing while a dossier waits for its officer', async () => {
    expect(await takenOf(await submitted())).toEqual([]);
  });

  it('is an agenda that owes something, to one relay only, and again when nothing comes of it', async () => {
    const dossierId = await decided();
    const [taken] = await takenOf(dossierId);
    expect(taken?.agenda.owed.map(({ id }) => id)).toEqual(['step:permit/reserve/0']);
    expect(await takenOf(dossierId)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 2 * STALE));
    const again = await takenOf(dossierId);
    expect([taken, ...again].map((one) => one?.isFirst)).toEqual([true, false]);
  });

  it('is not what its run committed itself', async () => {
    const dossierId = await decided();
    const [taken] = await takenOf(dossierId);
    await delivery().delivered([{ ...taken!, runId: 'run-1' }]);
    await ledger().transact({ dossierId, actor: 'run:run-1', command: begin('permit'), run: 'run-1' });
    expect(await takenOf(dossierId)).toEqual([]);
  });

  it('waits twice as long each time nothing comes of it', async () => {
    const dossierId = await decided();
    const [taken] = await takenOf(dossierId);
    await delivery().delivered([{ ...taken!, runId: 'run-2' }]);
    await new Promise((resolve) => setTimeout(resolve, 1.5 * STALE));
    expect(await takenOf(dossierId)).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 1.2 * STALE));
    expect(await takenOf(dossierId)).toEqual([]);
  });
});

describe('a plan that changes on the way', () => {
  it('is kept anew, once, and read with what follows', async () => {
    const dossierId = randomUUID();
    const transact = (command: Command, moment = '2026-11-23T09:00') =>
      ledger().transact({ dossierId, actor: 'system:spec', command, at: at(moment) });
    const sentBack = answer(request('prize', 'check-gold'), 'needs-supplement');
    for (const command of [...received, ...signed, begin('prize'), sentBack]) await transact(command);
    const { routes } = timedPermit.steps.find(({ id }) => id === 'prize')!;
    const revised = routes!.map((route) => ({ ...route, amount: 1 }));
    await transact({ type: 'supplement', routes: { prize: revised } }, '2026-11-25T09:00');
    const { dossier } = (await ledger().find(dossierId))!;
    expect(dossier.plan.steps.find(({ id }) => id === 'prize')!.routes).toEqual(revised);
    expect(await ledger().rebuild(dossierId)).toEqual([]);
  });
});

describe('a state that was kept with its plan in it', () => {
  it('is taken apart by the migration as a rebuild would write it', async () => {
    const last = await submitted();
    for (const { dossierId, dossier } of await ledger().findAll(await ledger().dossierIds()))
      await owner.query(`update dossier set state = $2 where dossier_id = $1`, [dossierId, canonical(dossier)]);
    await owner.query('alter table dossier drop column plan');
    await owner.query(readFileSync(join(__dirname, '../../migrations/007-plan-apart.sql'), 'utf8'));
    expect(await ledger().rebuild(last)).toEqual([]);
    const { dossier } = await ledger().transact({ dossierId: last, actor: 'officer:1', command: accept });
    expect(dossier!.plan).toEqual(JSON.parse(canonical(bicyclePermit)));
    expect(await ledger().rebuild(last)).toEqual([]);
  });
});

describe('a text with a line break in place of a blank', () => {
  it('is altered: the line break is not read as the blank that was there', async () => {
    const dossierId = randomUUID();
    const command = { ...submit(), owner: 'citizen:with a blank' } as Command;
    await ledger().transact({ dossierId, actor: 'system:spec', command });
    expect(await ledger().findChainFault(dossierId)).toBeUndefined();
    await owner.query('alter table event disable trigger all');
    await owner.query(`update event set text = replace(text, 'a blank', E'a\\nblank') where dossier_id = $1`, [
      dossierId,
    ]);
    await owner.query('alter table event enable trigger all');
    expect(await ledger().findChainFault(dossierId)).toMatchObject({ seq: 1 });
  });
});
