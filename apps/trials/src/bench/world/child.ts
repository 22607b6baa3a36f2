import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { KEEP_COMPILED, putInBackground } from '@lienthong/stack';

const READY_MS = 60_000;
const STOP_MS = 10_000;

/** A process of the benchmark's own. */
export interface Child {
  pid: number;
  process: ChildProcess;
  /** The message by which it told that it is ready. */
  said: string;
  stop(): Promise<void>;
}

/** Starts a TypeScript file as a child and waits until it says something; it gets our own environment and preloads, and runs as our apps do. */
export async function startChild(
  main: string,
  args: string[],
  { background = false }: { background?: boolean } = {},
): Promise<Child> {
  const execArgv = [...process.execArgv, KEEP_COMPILED];
  const child = fork(main, args, {
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    // As our apps are: a session of its own has a share of its own of the processors.
    detached: true,
  });
  if (child.pid !== undefined && background) putInBackground(child.pid);
  const gone = once(child, 'exit');
  const [said] = (await Promise.race([
    once(child, 'message', { signal: AbortSignal.timeout(READY_MS) }),
    gone.then(([code]) => Promise.reject(new Error(`${main} ended with ${String(code)} before it was ready`))),
  ])) as [string];
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(force);
  };
  return { pid: child.pid!, process: child, said, stop };
}
