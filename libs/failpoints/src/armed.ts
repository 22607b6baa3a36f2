import { setTimeout as sleep } from 'node:timers/promises';
import { failpointsDirectory } from './config';
import { Trigger } from './trigger';

const trigger = new Trigger(failpointsDirectory());

/** As in index.ts, but fires as armed.json says: `after` only when the act succeeded, and did not look in vain. */
export async function boundary<T>(name: string, act: () => Promise<T>): Promise<T> {
  const before = trigger.pull(name, 'before');
  if (before?.mode === 'duplicate') return atOnce(act);
  if (before) await strike(name, before);
  const done = await act();
  const after = foundNothing(done) ? undefined : trigger.pull(name, 'after');
  if (after?.mode === 'duplicate') return act();
  if (after) await strike(name, after);
  return done;
}

/** Who looks for work again and again mostly finds none, and nothing is lost with that. */
const foundNothing = (done: unknown): boolean => Array.isArray(done) && done.length === 0;

type Pulled = NonNullable<ReturnType<Trigger['pull']>>;

async function strike(name: string, { mode, at, delayMs = 1_500 }: Pulled): Promise<void> {
  if (mode === 'delay') return void (await sleep(delayMs));
  if (mode === 'throw') throw new Error(`failpoint ${at} ${name}`);
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment, and nothing may follow.
  await new Promise(() => undefined);
}

/** Twice at the same time; the second one's outcome counts. */
async function atOnce<T>(act: () => Promise<T>): Promise<T> {
  const first = act().catch(() => undefined);
  try {
    return await act();
  } finally {
    await first;
  }
}
