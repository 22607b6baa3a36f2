import { Client, Connection } from '@temporalio/client';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemporalBinary } from './config';
import { startTemporal, TEMPORAL_VERSION, type Temporal } from './start';

const binary = findTemporalBinary();
const withTemporal = binary ? describe : describe.skip;
const reason = binary
  ? ''
  : ` — SKIPPED: no Temporal ${TEMPORAL_VERSION} in LIENTHONG_TEMPORAL_CLI or ~/.cache/lienthong; npm start provides one`;
if (!binary) console.warn(`Temporal specs${reason}`);

withTemporal(`Temporal of our own${reason}`, () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'lienthong-temporal-'));
  let temporal: Temporal;

  beforeAll(async () => {
    temporal = await startTemporal({ binary: binary!, stateDir, logFile: join(stateDir, 'temporal.log'), ui: false });
  }, 60_000);
  afterAll(async () => {
    await temporal?.process.stop();
    rmSync(stateDir, { recursive: true });
  });

  it('keeps histories for a month', async () => {
    const seconds = await withClient(async ({ workflowService }) => {
      const { config } = await workflowService.describeNamespace({ namespace: 'default' });
      return Number(config?.workflowExecutionRetentionTtl?.seconds);
    });
    expect(seconds).toBe(30 * 86_400);
  });

  it('comes back by itself after SIGKILL and still knows its workflows', async () => {
    await withClient((client) => client.workflow.start('anything', { workflowId: 'case-1', taskQueue: 'nobody' }));
    await temporal.process.kill('SIGKILL');
    await temporal.process.ready();
    expect(await isKnown('case-1')).toBe(true);
  }, 60_000);

  it('comes back empty on the same port when its database is lost', async () => {
    await temporal.lose();
    expect([temporal.process.restarts, await isKnown('case-1')]).toEqual([1, false]);
  }, 60_000);

  it('leaves no process behind', async () => {
    const { pid } = temporal.process;
    await temporal.process.stop();
    expect([existsSync(`/proc/${pid}`), existsSync(temporal.database)]).toEqual([false, true]);
  });

  const isKnown = (workflowId: string) =>
    withClient((client) =>
      client.workflow
        .getHandle(workflowId)
        .describe()
        .then(
          () => true,
          () => false,
        ),
    );

  async function withClient<T>(job: (client: Client) => Promise<T>): Promise<T> {
    const connection = await Connection.connect({ address: temporal.address });
    return job(new Client({ connection })).finally(() => connection.close());
  }
});
