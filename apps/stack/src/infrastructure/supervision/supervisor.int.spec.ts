import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessSpec, Supervised } from './supervised';
import { supervise } from './supervisor';

const WRITES_AND_STAYS = `console.log('up ' + process.pid); process.on('SIGTERM', () => { console.log('bye'); process.exit(0) }); setInterval(() => {}, 1000)`;

const hasAutogroups = existsSync('/proc/self/autogroup');

describe('a supervised process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-supervisor-'));
  const logFile = join(folder, 'child.log');
  const exits: unknown[] = [];
  let child: Supervised | undefined;

  beforeEach(() => {
    rmSync(logFile, { force: true });
    exits.length = 0;
  });
  afterEach(() => child?.stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('starts, logs to its own private file, and ends when asked', async () => {
    child = supervise(spec(WRITES_AND_STAYS));
    await child.started;
    const { pid } = child;
    await child.stop();
    expect(log()).toBe(`up ${pid}\nbye\n`);
    expect(statSync(logFile).mode & 0o777).toBe(0o600);
    expect([isAlive(pid!), child.pid, child.restarts, exits]).toEqual([false, undefined, 0, []]);
  });

  it('is restarted after SIGKILL, and whoever asked is told', async () => {
    child = supervise(spec(WRITES_AND_STAYS));
    await child.started;
    const killed = child.pid!;
    await child.kill();
    expect(isAlive(killed)).toBe(false);
    await child.ready();
    expect(child.pid).not.toBe(killed);
    expect([child.restarts, exits]).toEqual([1, [['child', null, 'SIGKILL']]]);
  });

  it('stays down while suspended', async () => {
    child = supervise(spec(WRITES_AND_STAYS));
    await child.started;
    await child.suspend();
    await new Promise((later) => setTimeout(later, 300));
    expect(child.pid).toBeUndefined();
    await child.resume();
    expect([isAlive(child.pid!), exits]).toEqual([true, []]);
  });

  it('is killed when it ignores the request to end', async () => {
    child = supervise({
      ...spec(`console.log('up'); process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`),
      stopTimeoutMs: 200,
    });
    await child.started;
    const { pid } = child;
    await child.stop();
    expect(isAlive(pid!)).toBe(false);
  });

  it('fails to start with the reason from its log when it keeps dying', async () => {
    child = supervise(spec(`console.error('no such port'); process.exit(3)`));
    await expect(child.started).rejects.toThrow(/child ended 5 times before it served, last with 3[^]*no such port/);
    expect(exits).toHaveLength(5);
  });

  it('fails to start at once when the program does not exist or the preparation fails', async () => {
    child = supervise({ ...spec(''), command: '/no/such/program' });
    await expect(child.started).rejects.toThrow('ENOENT');
    child = supervise({ ...spec(''), beforeStart: () => Promise.reject(new Error('the disk is full')) });
    await expect(child.started).rejects.toThrow('the disk is full');
  });

  it('fails to start when it never serves', async () => {
    child = supervise({ ...spec(WRITES_AND_STAYS), ready: async () => false, readyTimeoutMs: 300 });
    await expect(child.started).rejects.toThrow('does not serve after 300 ms');
  });

  it('knows only the environment it was given', async () => {
    child = supervise(spec(`console.log(JSON.stringify(process.env)); console.log('up'); setInterval(() => {}, 1000)`));
    await child.started;
    expect(log()).toBe('{"ONLY":"this"}\nup\n');
  });

  it('lets others go first when it is in the background, with all its threads', async () => {
    child = supervise({ ...spec(WRITES_AND_STAYS), background: true });
    await child.started;
    const threads = readdirSync(`/proc/${child.pid}/task`).map(Number);
    expect(threads.length).toBeGreaterThan(1);
    expect(threads.map((thread) => getPriority(thread))).toEqual(threads.map(() => getPriority() + 5));
    if (hasAutogroups && process.getuid!() === 0)
      expect(readFileSync(`/proc/${child.pid}/autogroup`, 'utf8')).toMatch(/ nice 5\n$/);
  });

  const log = () => readFileSync(logFile, 'utf8');
  const spec = (program: string): ProcessSpec => ({
    ...{ name: 'child', command: process.execPath, args: ['-e', program], env: { ONLY: 'this' }, logFile },
    ...{ ready: async () => log().includes('up'), readyTimeoutMs: 10_000, stopTimeoutMs: 5_000 },
    onExit: (...exit) => exits.push(exit),
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
