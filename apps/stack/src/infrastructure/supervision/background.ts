import { writeFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** More than our own, as in `nice(1)`: about a third of the time that we get. */
const NICENESS = 5;
const MOST = 19;

/**
 * Nobody waits for this process, so it comes after those that a citizen or an officer waits for. To be called before it
 * has begun and made threads. Linux gives each session its share and counts niceness within it (sched(7), autogroup): the
 * process is to lead a session of its own, which becomes nice as well where there is such a thing.
 */
export function putInBackground(pid: number): void {
  try {
    setPriority(pid, Math.min(getPriority() + NICENESS, MOST));
    writeFileSync(`/proc/${pid}/autogroup`, String(NICENESS));
  } catch {
    // A matter of comfort: where it cannot be had, or Linux is asked twice within 100 ms, all come at the same time.
  }
}
