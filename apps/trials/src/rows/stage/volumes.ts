import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveNothing } from '../../system/leave-nothing';
import type { Stage } from './stage';

/** Those that are there, and what keeps somebody who ends the trial early from leaving them behind. */
const mounted = new Map<string, () => void>();

/** A file system of so many MiB, all in memory, over a directory. */
export function mountSmall(directory: string, mebibytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', directory]);
  mounted.set(
    directory,
    leaveNothing(async () => unmount(directory)),
  );
}

/** Also while somebody still has files open there. */
export function unmount(directory: string): void {
  const stay = mounted.get(directory);
  if (!stay) return;
  mounted.delete(directory);
  execFileSync('umount', ['-l', directory]);
  stay();
}

let answer: string | undefined | null = null;

/** Asked once: not every root may. */
export function cannotMount(): string | undefined {
  if (answer !== null) return answer;
  const directory = mkdtempSync(join(tmpdir(), 'lienthong-mount-'));
  try {
    mountSmall(directory, 1);
    unmount(directory);
    answer = undefined;
  } catch {
    answer = 'a file system of limited size cannot be mounted here: it takes root with CAP_SYS_ADMIN';
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return answer;
}

const BALLAST = 'ballast';

/** Takes every byte that is left; `away` gives them back. */
export function fillUp(directory: string): { away(): void } {
  const file = join(directory, BALLAST);
  const block = Buffer.alloc(64 * 1024);
  for (const size of [block.length, 1024]) {
    try {
      for (;;) writeFileSync(file, block.subarray(0, size), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  return { away: () => rmSync(file) };
}

export const dataDirOf = ({ stack }: Stage): string => {
  const { dataDir } = stack.file.postgres;
  if (!dataDir) throw new Error('PostgreSQL is not ours: it runs elsewhere');
  return dataDir;
};

/** What is in it, with owners and modes, while nobody writes. */
export function copyOf(directory: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'lienthong-copy-'));
  execFileSync('cp', ['-a', `${directory}/.`, path]);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Owners, modes and content as they were. */
export function putBack(copy: string, directory: string): void {
  for (const name of execFileSync('ls', ['-A', directory], { encoding: 'utf8' }).split('\n').filter(Boolean))
    rmSync(join(directory, name), { recursive: true, force: true });
  execFileSync('cp', ['-a', `${copy}/.`, directory]);
}

export const mebibytesOf = (directory: string): number =>
  Number(execFileSync('du', ['-sm', directory], { encoding: 'utf8' }).split('\t')[0]);
