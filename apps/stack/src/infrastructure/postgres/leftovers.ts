import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 8_000;
const ORPHANS_MAY_FINISH_MS = 1_000;

/**
 * Makes way for a new postmaster. After SIGKILL its backends still hold the shared memory until they notice, and its
 * postmaster.pid may name a zombie, or a stranger who got the number since: both keep PostgreSQL from starting.
 * The file is PostgreSQL's only protection against two servers on the same data, so it goes only when no server
 * process works in the directory any more. Without /proc we cannot know, and leave it all to PostgreSQL's own check.
 */
export async function clearLeftovers(dataDir: string): Promise<void> {
  if (!existsSync('/proc/self/cwd')) return;
  const directory = realpathSync(dataDir);
  const since = Date.now();
  let working = processesIn(directory);
  while (working.length > 0 && Date.now() - since < PATIENCE_MS) {
    // A backend in a long computation does not look up; a postmaster that had crashed would end it in the same way.
    if (Date.now() - since > ORPHANS_MAY_FINISH_MS && !working.includes(postmasterOf(directory))) working.forEach(end);
    await sleep(50);
    working = processesIn(directory);
  }
  if (working.length > 0)
    throw new Error(`PostgreSQL is already running in ${directory} (process ${working.join(', ')})`);
  rmSync(join(directory, 'postmaster.pid'), { force: true });
}

/** The server processes of a data directory: it is the working directory of each. Zombies have none. */
export function processesIn(directory: string): number[] {
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const isServer = (pid: string) =>
    target(`/proc/${pid}/cwd`) === directory && /^postgres\b/.test(basename(target(`/proc/${pid}/exe`)));
  return pids.filter(isServer).map(Number);
}

function postmasterOf(directory: string): number {
  const file = join(directory, 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
}

function target(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself, which is all we want.
  }
}
