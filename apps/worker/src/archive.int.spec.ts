import { randomUUID } from 'node:crypto';
import type { Archivist } from '@lienthong/audit';
import { submit } from '@lienthong/dossier/samples';
import { Ledger, migrate, openPool, PostgresStorage, Runs, type TakenRun } from '@lienthong/ledger';
import { throwAwayPostgres } from '@lienthong/testing';
import { archiveEndedRuns } from './archive';

let server: Awaited<ReturnType<typeof throwAwayPostgres>>;
let pool: ReturnType<typeof openPool>;
beforeAll(async () => {
  server = await throwAwayPostgres();
  await migrate(server.url, server.url);
  pool = openPool({ url: server.url });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});
beforeEach(() => pool.query('truncate run cascade'));

/** A dossier at rest since long, with a run that nobody has archived. */
async function withRun(): Promise<string> {
  const dossierId = randomUUID();
  const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32, 7) });
  await ledger.transact({ dossierId, actor: 'citizen:1', command: submit() });
  await pool.query(`update dossier set owes = false, wake_at = null, progress_at = now() - interval '1 minute'`);
  await pool.query('insert into run (run_id, dossier_id) values ($1, $2)', [randomUUID(), dossierId]);
  return dossierId;
}

async function archivedInOneRound(): Promise<string[]> {
  const seen: string[] = [];
  const archive = async ({ dossierId }: TakenRun) => void seen.push(dossierId);
  await archiveEndedRuns(new Runs(pool), { archive } as unknown as Archivist);
  return seen;
}

describe('runs that have ended', () => {
  it('are archived once their dossier owes nothing more', async () => {
    const dossierId = await withRun();
    await pool.query('update dossier set owes = true where dossier_id = $1', [dossierId]);
    expect(await archivedInOneRound()).toEqual([]);
    await pool.query('update dossier set owes = false where dossier_id = $1', [dossierId]);
    expect(await archivedInOneRound()).toEqual([dossierId]);
  });

  it('are left to the worker that has just taken them, and taken again soon should it have died', async () => {
    const dossierId = await withRun();
    expect(await archivedInOneRound()).toEqual([dossierId]);
    expect(await archivedInOneRound()).toEqual([]);
    await pool.query(`update run set looked_at = now() - interval '3 seconds'`);
    expect(await archivedInOneRound()).toEqual([dossierId]);
  });

  it('are not looked at again once they are archived or known to be lost', async () => {
    await withRun();
    await pool.query(`update run set ended = 'lost'`);
    expect(await archivedInOneRound()).toEqual([]);
  });
});
