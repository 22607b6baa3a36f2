import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arm } from './arm';

const root = join(__dirname, '../../../..');
const directory = mkdtempSync(join(tmpdir(), 'lienthong-failpoints-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** A process that passes one boundary, started as the stack starts ours. */
const run = (conditions: string[], env: Record<string, string>) =>
  spawnSync(process.execPath, [...conditions, '-r', '@swc-node/register', join(__dirname, 'testing/pass.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: 'UTC', SWC_NODE_PROJECT: join(root, 'tsconfig.json'), ...env },
  });

describe('a process of ours', () => {
  it('is killed by a failpoint only when it runs with the condition, and not a second time', () => {
    arm(directory, { id: '1', point: 'a.b', at: 'after', mode: 'kill' });
    const env = { LIENTHONG_FAILPOINTS: directory };
    expect(run([], env)).toMatchObject({ status: 0, stdout: 'acted\nwent on\n' });
    expect(run(['--conditions=trials'], env)).toMatchObject({ signal: 'SIGKILL', stdout: 'acted\n' });
    expect(run(['--conditions=trials'], env)).toMatchObject({ status: 0, stdout: 'acted\nwent on\n' });
  }, 30_000);

  it('does not start with the condition but without a directory', () => {
    const { status, stderr } = run(['--conditions=trials'], {});
    expect([status, stderr]).toEqual([1, expect.stringContaining('LIENTHONG_FAILPOINTS is missing')]);
  }, 30_000);
});
