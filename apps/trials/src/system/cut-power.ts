import { realpathSync } from 'node:fs';
import { processesIn, type Stack } from '@lienthong/stack';

/** SIGKILL to every process in one go, as when the power fails; when that was (epoch ms), once all of them serve again. */
export async function cutPower({ file, processes }: Stack): Promise<number> {
  const supervised = Object.values(processes);
  const { dataDir } = file.postgres;
  const backends = dataDir ? processesIn(realpathSync(dataDir)) : [];
  // No await between the first signal and the last: nobody lives long enough to notice the others' end.
  const gone = supervised.map((process) => process.kill('SIGKILL'));
  for (const pid of backends) end(pid);
  const at = Date.now();
  await Promise.all(gone);
  await Promise.all(supervised.map((process) => process.ready()));
  return at;
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // The postmaster among them, or a backend that had just ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
