import type { Temporal } from '@lienthong/stack';
import { taskQueueOf, type Rival } from '../systems';
import { startChild, type Child } from '../world/child';

/** Each rival has a worker process and a task queue of its own, on the same server as ours. In the background like ours is the one whose officer, too, waits for no worker. */
export const startRival = (
  rival: Rival,
  { address, namespace }: Pick<Temporal, 'address' | 'namespace'>,
): Promise<Child> =>
  startChild(require.resolve('./worker-main'), [address, namespace, taskQueueOf(rival)], {
    background: rival === 'bareSame',
  });
