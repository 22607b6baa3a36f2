import { once } from 'node:events';
import { startChild, type Child } from '../world/child';
import type { Driven, Order, Target } from './orders';

export interface Generator {
  pid: number;
  prepare(cases: number): Promise<void>;
  order(order: Extract<Order, { kind: 'closed' | 'open' }>): Promise<Driven>;
  tell(order: Extract<Order, { kind: 'shape' }>): Promise<void>;
  stop(): Promise<void>;
}

type Reply = { done?: unknown; failed?: string };

/** Load comes from a process of its own, so that making it does not slow down what is measured more than it must. */
export async function startGenerator(target: Target): Promise<Generator> {
  const child = await startChild(require.resolve('./main'), [JSON.stringify(target)]);
  const ask = (order: Order): Promise<unknown> => askChild(child, order);
  return {
    pid: child.pid,
    prepare: async (cases) => void (await ask({ kind: 'prepare', cases })),
    order: async (order) => (await ask(order)) as Driven,
    tell: async (order) => void (await ask(order)),
    stop: child.stop,
  };
}

async function askChild({ process: child }: Child, order: Order): Promise<unknown> {
  const over = new AbortController();
  const gone = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error('the generator ended');
  });
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
