import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { openDirectory } from './placement/binaries';
import type { Placement } from './placement/placement';

// Same order and case rules on every machine; unlike plain C it knows that Đ is the capital of đ.
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Made under another name first: a cluster is there whole or not at all, however often this is interrupted. */
export async function createCluster(
  { account, binDir, dataDir }: Placement,
  owner: { name: string; password: string },
): Promise<void> {
  const draft = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  openDirectory(dirname(dataDir));
  for (const path of [draft, passwordFile]) rmSync(path, { recursive: true, force: true });
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, owner.password, { mode: 0o600, flag: 'wx' });
    for (const path of account ? [draft, passwordFile] : []) chownSync(path, account!.uid, account!.gid);
    const args = [
      `--pgdata=${draft}`,
      `--username=${owner.name}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...LOCALE,
      '--no-sync',
    ];
    await promisify(execFile)(join(binDir, 'initdb'), args, { ...account, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } });
    renameSync(draft, dataDir);
  } finally {
    for (const path of [draft, passwordFile]) rmSync(path, { recursive: true, force: true });
  }
}
