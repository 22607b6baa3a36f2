import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { httpAgency, type AgencyPort } from '@lienthong/agencies';
import { startCallbackInbox } from './testing/callback-inbox';
import { newRequest, secrets } from './testing/started';

jest.setTimeout(30_000);
const root = resolve(__dirname, '../../..');
const journalDir = mkdtempSync(join(tmpdir(), 'mock-main-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(journalDir, { recursive: true, force: true });
});

async function start(callbackBase: string, faults = '') {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', join(__dirname, 'main.ts')], {
    cwd: root,
    env: {
      ...{ SWC_NODE_PROJECT: join(root, 'tsconfig.json'), MOCK_LOG_LEVEL: 'debug' },
      ...{ MOCK_JOURNAL_DIR: journalDir, MOCK_CALLBACK_BASE: callbackBase, MOCK_FAULTS: faults },
      MOCK_CALLBACK_SECRETS: JSON.stringify(secrets),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const log: string[] = [];
  const url = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      log.push(line);
      const entry = JSON.parse(line) as { msg?: string; url?: string };
      if (entry.msg === 'listening') found(entry.url!);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return {
    child,
    log,
    ended,
    agency: (id: 'population' | 'residence') =>
      httpAgency({ agency: id, url: `${url}/${id}`, limits: { firstByteMs: 700 } }),
  };
}

const sendAll = (port: AgencyPort, requests: ReturnType<typeof newRequest>[]) =>
  Promise.all(requests.map((request) => port.send(request)));

describe('the process', () => {
  it('remembers after SIGKILL and a torn line, and still brings the callbacks it owes', async () => {
    const inbox = await startCallbackInbox();
    const first = await start(inbox.base, 'residence:pending');
    const reservations = Array.from({ length: 20 }, () => newRequest('population'));
    const answers = await sendAll(first.agency('population'), reservations);
    const registration = newRequest('residence');
    await first.agency('residence').send(registration);
    first.child.kill('SIGKILL');
    await first.ended;
    appendFileSync(join(journalDir, 'journal.jsonl'), '{"at":"2026-11-22T0');

    const second = await start(inbox.base);
    expect(await sendAll(second.agency('population'), reservations)).toEqual(answers);
    expect(await inbox.wait(registration.key)).toMatchObject([{ answer: { kind: 'accepted' } }]);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    await inbox.close();
    expect(second.log.join()).not.toMatch(/THỬ|MẪU|001190|2026-11-02/);
  });

  it('stops within two seconds while a fault holds a socket open', async () => {
    const mocks = await start('http://127.0.0.1:9', 'population:execute-and-timeout');
    const sending = mocks.agency('population').send(newRequest('population'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const askedAt = Date.now();
    mocks.child.kill('SIGTERM');
    expect(await mocks.ended).toBe(0);
    expect(Date.now() - askedAt).toBeLessThan(2_000);
    expect(await sending).toMatchObject({ kind: 'unavailable', executed: 'unknown' });
  });
});
