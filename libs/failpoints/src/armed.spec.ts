import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundary as inert } from './index';
import type { Arming } from './arming';

const directory = mkdtempSync(join(tmpdir(), 'lienthong-failpoints-'));
let armed: typeof inert;
let acts = 0;
const act = async (): Promise<number> => ++acts;

beforeAll(async () => {
  process.env.LIENTHONG_FAILPOINTS = directory;
  armed = (await import('./armed')).boundary;
});
beforeEach(() => {
  acts = 0;
  rmSync(join(directory, 'fired.jsonl'), { force: true });
});
afterAll(() => {
  delete process.env.LIENTHONG_FAILPOINTS;
  rmSync(directory, { recursive: true });
});

let ids = 0;
const arm = (arming: Partial<Arming>): void =>
  writeFileSync(
    join(directory, 'armed.json'),
    JSON.stringify({ id: `${++ids}`, point: 'a.b', at: 'before', mode: 'throw', ...arming }),
  );
const fired = (): string[] =>
  readFileSync(join(directory, 'fired.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as Arming).id);

describe('a boundary in production', () => {
  it('carries out its act, whatever is armed', async () => {
    arm({ mode: 'throw' });
    expect(await inert('a.b', act)).toBe(1);
  });
});

describe('an armed boundary', () => {
  it('throws before the act or after it, once', async () => {
    arm({});
    await expect(armed('a.b', act)).rejects.toThrow('failpoint before a.b');
    expect(acts).toBe(0);
    arm({ at: 'after' });
    await expect(armed('a.b', act)).rejects.toThrow('failpoint after a.b');
    expect(acts).toBe(1);
    expect(await armed('a.b', act)).toBe(2);
    expect(fired()).toEqual([`${ids - 1}`, `${ids}`]);
  });

  it('acts twice: at the same time, or one after the other, and the second outcome counts', async () => {
    let under = 0;
    let most = 0;
    const slow = async () => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setImmediate(resolve));
      under--;
      return ++acts;
    };
    arm({ mode: 'duplicate' });
    expect([await armed('a.b', slow), most]).toEqual([2, 2]);
    most = 0;
    arm({ mode: 'duplicate', at: 'after' });
    expect([await armed('a.b', slow), most]).toEqual([4, 1]);
  });

  it('waits', async () => {
    arm({ mode: 'delay', delayMs: 30 });
    const startedAt = performance.now();
    expect(await armed('a.b', act)).toBe(1);
    expect(performance.now() - startedAt).toBeGreaterThan(25);
  });

  it('counts how often it was passed, and looks whose turn it is', async () => {
    arm({ nth: 2 });
    expect(await armed('a.b', act)).toBe(1);
    expect(await armed('another.point', act)).toBe(2);
    await expect(armed('a.b', act)).rejects.toThrow();
    arm({ app: 'worker' });
    expect(await armed('a.b', act)).toBe(3);
  });

  it('waits after a look in vain for one that finds something', async () => {
    const found: string[][] = [[], ['work']];
    arm({ at: 'after' });
    expect(await armed('a.b', async () => found.shift()!)).toEqual([]);
    await expect(armed('a.b', async () => found.shift()!)).rejects.toThrow('failpoint after a.b');
  });

  it('does not fire after an act that failed by itself', async () => {
    arm({ at: 'after', mode: 'duplicate' });
    await expect(armed('a.b', () => Promise.reject(new Error('by itself')))).rejects.toThrow('by itself');
    expect(await armed('a.b', act)).toBe(2);
  });
});
