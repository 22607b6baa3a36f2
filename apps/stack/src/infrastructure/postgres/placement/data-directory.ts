import { createHash } from 'node:crypto';
import { existsSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account';
import { isOpenToOthers } from './reach';

const ELSEWHERE = '/var/lib/lienthong';

/** Beside the rest of the stack's state where PostgreSQL's account can get there, else under /var/lib. */
export function dataDirectory(stateDir: string, account: Account | undefined): string {
  const near = join(stateDir, 'postgres');
  if (!account) return near;
  const far = join(ELSEWHERE, createHash('sha256').update(realpathSync(stateDir)).digest('hex').slice(0, 12));
  // Data that exists stays where it is, whatever became of the permissions since.
  if (hasCluster(far)) return far;
  if (isOpenToOthers(stateDir)) return near;
  if (hasCluster(near))
    throw new Error(
      `The account "postgres" can no longer reach ${near}: allow others to enter its parent directories (chmod o+x)`,
    );
  return far;
}

export const hasCluster = (directory: string) => existsSync(join(directory, 'PG_VERSION'));

/** A cluster whose password is lost cannot be used, but it is not ours to delete either. */
export function setAside(directory: string): string {
  const kept = `${directory}.without-secrets-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  renameSync(directory, kept);
  return kept;
}
