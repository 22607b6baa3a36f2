import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { submit } from '@lienthong/dossier/samples';
import { entryOf, Ledger, MemoryStorage, type Run, type Runs } from '@lienthong/ledger';
import { Archivist } from './archivist';

let env: TestWorkflowEnvironment;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const path = process.env.LIENTHONG_TEST_SERVER;
  env = await TestWorkflowEnvironment.createTimeSkipping(
    path ? { server: { executable: { type: 'existing-path', path } } } : undefined,
  );
});
afterAll(() => env.teardown());

describe('the archivist', () => {
  it('names a run lost that Temporal does not know any more', async () => {
    const [dossierId, runId] = [randomUUID(), randomUUID()];
    const ledger = new Ledger(new MemoryStorage(), { keyEncryptionKey: Buffer.alloc(32, 1) });
    await ledger.transact({ dossierId, actor: 'citizen:1', command: submit() });
    const run: Run = { runId, dossierId, ended: null };
    const runs = { markEnded: async (_id: string, ended: 'lost') => void (run.ended = ended) } as unknown as Runs;
    const archivist = new Archivist({ ledger, runs, workflows: env.client.workflow, bundleSha256: 'b' });

    await archivist.archive(run);
    expect(run.ended).toBeNull();
    // What another archivist has recorded is only marked.
    await archivist.archive(run);

    expect(run.ended).toBe('lost');
    expect((await ledger.trail(dossierId)).map((row) => entryOf(row)).at(-1)).toMatchObject({
      type: 'RunLost',
      data: { run: runId },
    });
  });
});
