import { randomUUID } from 'node:crypto';
import type { WorkflowClient } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { submit } from '@lienthong/dossier/samples';
import { Ledger, migrate, openPool, PostgresStorage, Runs, type TakenRun } from '@lienthong/ledger';
import { throwAwayPostgres } from '@lienthong/testing';
import { Archivist } from './archivist';
import type { History } from './history';
import { runRecords } from './run-records';

let server: Awaited<ReturnType<typeof throwAwayPostgres>>;
let pool: ReturnType<typeof openPool>;
let ledger: Ledger;
let runs: Runs;
beforeAll(async () => {
  server = await throwAwayPostgres();
  await migrate(server.url, server.url);
  pool = openPool({ url: server.url });
  ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32, 7) });
  runs = new Runs(pool);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

const { EventType } = temporal.api.enums.v1;

/** A run that has ended; Temporal gives the names of a map in whatever order it likes. */
const historyWith = (...names: string[]): History => ({
  events: [
    {
      eventId: 1 as never,
      eventType: EventType.EVENT_TYPE_MARKER_RECORDED,
      markerRecordedEventAttributes: { details: Object.fromEntries(names.map((name) => [name, { payloads: [] }])) },
    },
    { eventId: 2 as never, eventType: EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED },
  ],
});

const archivistWith = (history: History, parts: { ledger?: Ledger } = {}): Archivist => {
  const workflows = { getHandle: () => ({ fetchHistory: async () => history }) } as unknown as WorkflowClient;
  return new Archivist({ ledger, runs, ...parts, workflows, bundleSha256: 'a'.repeat(64) });
};

async function withRun(): Promise<TakenRun> {
  const [dossierId, runId] = [randomUUID(), randomUUID()];
  await ledger.transact({ dossierId, actor: 'citizen:1', command: submit() });
  await pool.query('insert into run (run_id, dossier_id) values ($1, $2)', [runId, dossierId]);
  return { dossierId, runId };
}

/** As for a process that is killed before a transaction, or behind it. */
const dyingLedger = (when: 'before' | 'behind'): Ledger =>
  ({
    transact: async (request: Parameters<Ledger['transact']>[0]) => {
      if (when === 'behind') await ledger.transact(request);
      throw new Error('killed');
    },
  }) as unknown as Ledger;

const faultsOf = async (dossierId: string) =>
  (await runRecords(dossierId, await ledger.trail(dossierId), runs)).map(({ source, fault }) => ({ source, fault }));

describe('an archived history', () => {
  it.each(['before', 'behind'] as const)(
    'is the one whose digest the ledger holds, also when the archivist was killed %s its transaction',
    async (when) => {
      const run = await withRun();
      const dying = archivistWith(historyWith('data', 'result'), { ledger: dyingLedger(when) });
      await expect(dying.archive(run)).rejects.toThrow('killed');
      await archivistWith(historyWith('result', 'data')).archive(run);
      await expectArchived(run);
    },
  );

  it('is one, though two archivists come at the same time', async () => {
    const run = await withRun();
    const both = [historyWith('data', 'result'), historyWith('result', 'data')];
    await Promise.all(both.map((history) => archivistWith(history).archive(run)));
    await expectArchived(run);
  });

  it('is marked as such where an earlier version had only recorded it', async () => {
    const run = await withRun();
    await archivistWith(historyWith('data')).archive(run);
    await pool.query('update run set ended = null where run_id = $1', [run.runId]);
    await archivistWith(historyWith('data')).archive(run);
    await expectArchived(run);
  });
});

async function expectArchived({ dossierId }: TakenRun): Promise<void> {
  expect(await faultsOf(dossierId)).toEqual([{ source: 'archived', fault: undefined }]);
  expect((await runs.of(dossierId)).map(({ ended }) => ended)).toEqual(['archived']);
}
