import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSecrets } from './secrets';
import { findRunningStack, findStackFile, writeStackFile, type StackFile } from './stack-file';

describe('what the stack keeps to itself', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'lienthong-secrets-'));
  afterAll(() => rmSync(stateDir, { recursive: true }));

  it('makes a secret once, of the length asked for, and finds it again', () => {
    const made = openSecrets(stateDir).secret('vault-key', 32);
    expect(Buffer.from(made, 'base64url')).toHaveLength(32);
    expect(openSecrets(stateDir).secret('vault-key')).toBe(made);
    expect(openSecrets(stateDir).secret('other')).not.toBe(made);
    expect([
      openSecrets(stateDir).has('other'),
      openSecrets(stateDir).has('toString'),
      openSecrets(stateDir).has('none'),
    ]).toEqual([true, false, false]);
  });

  it('lets nobody else read secrets and addresses', () => {
    writeStackFile(stack(process.pid));
    const modes = ['secrets.json', 'stack.json'].map((file) => statSync(join(stateDir, file)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('does not take the file of a stack that is gone for a running one', () => {
    writeStackFile(stack(process.pid));
    expect(findRunningStack(stateDir)).toEqual(stack(process.pid));
    writeStackFile(stack(2 ** 22 + 1));
    expect([findStackFile(stateDir)?.pid, findRunningStack(stateDir)]).toEqual([2 ** 22 + 1, undefined]);
  });

  const stack = (pid: number): StackFile => ({
    ...{
      version: 1,
      pid,
      startedAt: '2026-11-22T01:00:00.000Z',
      stateDir,
      logDir: stateDir,
      addresses: { gateway: 'http://127.0.0.1:1' },
      pids: {},
    },
    postgres: { port: 1, ownerUrl: 'postgres://owner', appUrl: 'postgres://app' },
    temporal: { address: '127.0.0.1:2', namespace: 'default' },
  });
});
