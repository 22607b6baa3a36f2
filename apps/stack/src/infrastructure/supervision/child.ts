import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, closeSync, constants, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { putInBackground } from './background';
import { guard } from './guard';
import type { ProcessSpec } from './supervised';

const POLL_MS = 50;

export type Exit = { code: number | null; signal: NodeJS.Signals | null; error?: Error };

export type Child = {
  pid: number | undefined;
  exited: Promise<Exit>;
  signal(signal: NodeJS.Signals): void;
};

/** Becomes the program once it is told to; never, when whoever should tell it is gone before. Shells add variables of their own. */
const BEGIN = 'read -r begin && exec /usr/bin/env -u PWD -u SHLVL "$@" </dev/null';

/** Starts the program as our direct child: we know its real pid and reap it, so a killed one never stays a zombie. */
export function spawnChild(spec: ProcessSpec): Child {
  const { command, args, env, cwd, uid, gid } = spec;
  accessSync(command, constants.X_OK);
  const log = openSync(spec.logFile, 'a', 0o600);
  try {
    const stdio: ('pipe' | 'ipc' | number)[] = ['pipe', log, log, ...(spec.ipc ? (['ipc'] as const) : [])];
    const held = ['-c', BEGIN, 'lienthong-held', command, ...args];
    // Own process group: Ctrl-C in a terminal reaches the supervisor alone, which then stops things in order.
    const child = spawn('/bin/sh', held, { env, cwd, uid, gid, stdio, detached: true });
    if (child.pid !== undefined && spec.background) putInBackground(child.pid);
    const release = child.pid === undefined ? () => {} : begunUnderGuard(child, spec.stopSignal ?? 'SIGTERM');
    const exited = exitOf(child);
    void exited.then(release);
    return { pid: child.pid, exited, signal: (signal) => void child.kill(signal) };
  } finally {
    closeSync(log);
  }
}

/** Guarded from its first instant: a supervisor that is killed meanwhile leaves nothing behind. Without a guard nothing begins. */
function begunUnderGuard(child: ChildProcess, stopSignal: 'SIGTERM' | 'SIGINT'): () => void {
  try {
    const release = guard(child.pid!, stopSignal);
    child.stdin!.on('error', () => {});
    child.stdin!.end('begin\n');
    return release;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** True as soon as the program serves; false when it exits before that. */
export async function serves(child: Child, ready: () => Promise<boolean>): Promise<boolean> {
  let gone = false;
  void child.exited.then(() => (gone = true));
  while (!gone) {
    // A probe that fails means "not yet": the program's own exit is what ends the waiting.
    const answered = await ready().catch(() => false);
    if (answered && !gone) return true;
    await sleep(POLL_MS);
  }
  return false;
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((settle) => {
    child.once('exit', (code, signal) => settle({ code, signal }));
    // Without a pid the program could not be started at all, and no exit will follow.
    child.once('error', (error) => child.pid === undefined && settle({ code: null, signal: null, error }));
  });
}
