import { realpathSync } from 'node:fs';
import { processesIn, type Stack, type Supervised } from '@lienthong/stack';

const frozen = new Set<number>();

/** SIGSTOP: they are there, keep every connection and lock, and do nothing. */
export function freeze(...pids: (number | undefined)[]): void {
  for (const pid of pids) {
    if (pid === undefined) continue;
    process.kill(pid, 'SIGSTOP');
    frozen.add(pid);
  }
}

/** SIGCONT to those, or to all that were stopped. */
export function thaw(...pids: number[]): void {
  for (const pid of pids.length > 0 ? pids : frozen) {
    frozen.delete(pid);
    try {
      process.kill(pid, 'SIGCONT');
    } catch (error) {
      // It was killed meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** The server and every process of it. */
export function postgresPids({ file }: Stack): number[] {
  const { dataDir } = file.postgres;
  if (!dataDir) throw new Error('PostgreSQL is not ours to stop: it runs elsewhere');
  return processesIn(realpathSync(dataDir));
}

export const pidOf = (process: Supervised | undefined): number => {
  if (process?.pid === undefined) throw new Error(`${process?.name} does not run`);
  return process.pid;
};
