import { spawn } from 'node:child_process';

/**
 * Outlives us just long enough to stop one process when we vanish without stopping it (SIGKILL, crash, out of memory).
 * A shell waits on a pipe that only we hold: a line means "released", the pipe's end means "the supervisor is gone".
 * The guarded process stays our own child, so its pid is the real one and a signal sent to it hits the program itself.
 */
const WATCH = `
  read -r released && exit 0
  kill -s "$2" "$1" 2>/dev/null || exit 0
  waited=0
  while [ $waited -lt 100 ] && kill -0 "$1" 2>/dev/null; do sleep 0.1; waited=$((waited + 1)); done
  kill -s KILL "$1" 2>/dev/null
`;

/** Returns what releases the process again, to be called once it has exited. Throws when no process can be started. */
export function guard(pid: number, stopSignal: 'SIGTERM' | 'SIGINT'): () => void {
  const args = ['-c', WATCH, 'lienthong-guard', String(pid), stopSignal.slice('SIG'.length)];
  const watcher = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.on('error', () => {});
  if (watcher.pid === undefined) throw new Error('its guard cannot start');
  watcher.stdin.on('error', () => {});
  // It must not keep us running; when we end by ourselves with the process still up, it stops that process.
  watcher.unref();
  return () => watcher.stdin.end('released\n');
}
