import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As in `nice(1)`: about a third of the time that a process nobody calls nice gets beside it. */
const NICENESS = 5;

/**
 * Nobody waits for this process, so it comes after those that a citizen or an officer waits for. To be called before it
 * has begun and made threads. Linux gives each session its share and counts niceness within it (sched(7), autogroup): the
 * process is to lead a session of its own, which becomes nice as well where there is such a thing.
 */
export function putInBackground(pid: number): void {
  try {
    setPriority(pid, NICENESS);
    writeFileSync(`/proc/${pid}/autogroup`, String(NICENESS));
  } catch {
    // A matter of comfort: where it cannot be had, all come at the same time.
  }
}
