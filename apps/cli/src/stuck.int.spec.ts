import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewTask, submit } from '@lienthong/dossier/samples';
import { Ledger, migrate, openPool, PostgresStorage } from '@lienthong/ledger';
import { throwAwayPostgres } from '@lienthong/testing';
import { calendarIds } from '@lienthong/working-time';
import { stuck } from './stuck';

const state = mkdtempSync(join(tmpdir(), 'lienthong-stuck-'));
let server: Awaited<ReturnType<typeof throwAwayPostgres>>;

/** The state of a stack that was stopped, on a database of somebody else's. */
beforeAll(async () => {
  server = await throwAwayPostgres();
  await migrate(server.url, server.url);
  const postgres = { port: 0, ownerUrl: server.url, appUrl: server.url };
  const stoppedAt = new Date().toISOString();
  writeFileSync(
    join(state, 'stack.json'),
    JSON.stringify({ version: 1, pid: 0, stateDir: state, logDir: state, stoppedAt, addresses: {}, postgres }),
  );
});
afterAll(async () => {
  rmSync(state, { recursive: true });
  await server.stop();
});

async function run(options: { days?: number; json?: boolean } = {}): Promise<{ printed: string; code: unknown }> {
  let printed = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await stuck({ state, days: 1, calendar: calendarIds[0]!, json: false, ...options });
    return { printed, code: process.exitCode };
  } finally {
    write.mockRestore();
    process.exitCode = 0;
  }
}

/** Two weeks ago: longer than any holiday. */
async function submittedLongAgo(): Promise<string> {
  const pool = openPool({ url: server.url });
  const now = () => Date.now() - 14 * 24 * 3_600_000;
  const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32), now });
  const dossierId = randomUUID();
  const secret = { section: 'facts', legal: {} };
  await ledger.transact({ dossierId, actor: 'citizen:1', command: submit(), secret });
  await pool.end();
  return dossierId;
}

describe('lienthong stuck (F-14)', () => {
  it('says so when nothing stands still', async () => {
    expect(await run()).toEqual({ printed: 'nothing stands still\n', code: 0 });
    expect(JSON.parse((await run({ json: true })).printed)).toEqual({ counts: {}, items: [] });
  });

  it('names what does, by unit and age, and leaves exit code 1', async () => {
    const dossierId = await submittedLongAgo();
    const { printed, code } = await run();
    expect(code).toBe(1);
    expect(printed).toMatch(new RegExp(`^unclaimed-task +336 h +office-1 +${dossierId} +${reviewTask}\n`));
    expect(printed).toMatch(/\n1 unclaimed-task\n$/);
    expect(JSON.parse((await run({ json: true, days: 2 })).printed)).toEqual({
      counts: { 'unclaimed-task': 1 },
      items: [
        {
          kind: 'unclaimed-task',
          dossierId,
          since: expect.stringMatching(/Z$/) as string,
          unit: 'office-1',
          step: 'permit',
          task: reviewTask,
          what: 'review',
        },
      ],
    });
    expect((await run({ days: 30 })).code).toBe(0);
  });
});
