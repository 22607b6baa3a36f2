import { readFileSync } from 'node:fs';

const TICK_MS = 10;

/** When a process was started (epoch ms, to ten of them): field 22 of proc_pid_stat(5), in ticks since boot. */
export function startedAt(pid: number): number {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const ticks = Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[19]);
  const upMs = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1_000;
  return Date.now() - upMs + ticks * TICK_MS;
}
