import { randomUUID } from 'node:crypto';
import type { WorkflowClient } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { submit } from '@lienthong/dossier/samples';
import { Ledger, migrate, openPool, PostgresStorage, Runs } from '@lienthong/ledger';
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

const archivistWith = (history: History, parts: { ledger?: Ledger; runs?: Runs } = {}): Archivist => {
  const workflows = { getHandle: () => ({ fetchHistory: async () => history }) } as unknown as WorkflowClient;
  return new Archivist({ ledger, runs, ...parts, workflows, bundleSha256: 'a'.repeat(64) });
};

async function withRun(): Promise<string> {
  const dossierId = randomUUID();
  await ledger.transact({ dossierId, actor: 'citizen:1', command: submit() });
  await pool.query('insert into run (run_id, dossier_id) values ($1, $2)', [randomUUID(), dossierId]);
  return dossierId;
}

/** Whatever is asked of it fails for once, as it is for a process that is killed. */
function breaking<T extends object>(thing: T): T {
  return new Proxy(thing, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown;
      if (name === 'of' || typeof member !== 'function')
        return typeof member === 'function' ? member.bind(target) : member;
      return () => Promise.reject(new Error('killed'));
    },
  });
}

const faultsOf = async (dossierId: string) =>
  (await runRecords(dossierId, await ledger.trail(dossierId), runs)).map(({ source, fault }) => ({ source, fault }));

describe('an archived history', () => {
  it.each([
    ['between its parts', () => ({ runs: breaking(runs) })],
    ['before its event', () => ({ ledger: breaking(ledger) })],
  ])('is the one whose digest the ledger holds, also when the archivist was killed %s', async (_when, broken) => {
    const dossierId = await withRun();
    await expect(archivistWith(historyWith('data', 'result'), broken()).archive(dossierId)).rejects.toThrow('killed');
    await archivistWith(historyWith('result', 'data')).archive(dossierId);
    expect(await faultsOf(dossierId)).toEqual([{ source: 'archived', fault: undefined }]);
    expect((await runs.of(dossierId)).map(({ ended }) => ended)).toEqual(['archived']);
  });

  it('is one, though two archivists come at the same time', async () => {
    const dossierId = await withRun();
    const both = [historyWith('data', 'result'), historyWith('result', 'data')];
    await Promise.all(both.map((history) => archivistWith(history).archive(dossierId)));
    expect(await faultsOf(dossierId)).toEqual([{ source: 'archived', fault: undefined }]);
  });
});
