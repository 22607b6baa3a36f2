import { once } from 'node:events';
import { startChild, type Child } from '../world/child';
import type { Answers, Order, Target } from './orders';

export interface Generator {
  pid: number;
  order<One extends Order>(order: One): Promise<Answers[One['kind']]>;
  stop(): Promise<void>;
}

type Reply = { done?: unknown; failed?: string };

/** Load comes from a process of its own, so that making it does not slow down what is measured more than it must. */
export async function startGenerator(target: Target): Promise<Generator> {
  const child = await startChild(require.resolve('./main'), [JSON.stringify(target)]);
  return {
    pid: child.pid,
    order: async <One extends Order>(order: One) => (await ask(child, order)) as Answers[One['kind']],
    stop: child.stop,
  };
}

async function ask({ process: child }: Child, order: Order): Promise<unknown> {
  const over = new AbortController();
  const gone = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error('the generator ended');
  });
  // Ends with `over` in the good case.
  gone.catch(() => undefined);
  const answered = once(child, 'message', { signal: over.signal });
  child.send(order);
  try {
    const [{ done, failed }] = (await Promise.race([answered, gone])) as [Reply];
    if (failed) throw new Error(`the generator failed: ${failed}`);
    return done;
  } finally {
    over.abort();
  }
}
