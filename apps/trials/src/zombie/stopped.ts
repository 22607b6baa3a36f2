import { randomUUID } from 'node:crypto';
import type { Arming, Fired } from '@lienthong/failpoints';
import { arm, firedWithin } from '../failpoints/arm';
import { freeze } from '../rows/stage/freeze';
import type { Stage } from '../rows/stage/stage';

/** Long enough to be stopped in, for a process that is looked at all the time. */
const PAUSE_MS = 1_500;
const FIRES_WITHIN_MS = 30_000;

/** What a worker is about to do, or has just done, when it is stopped. */
export type Moment = Pick<Arming, 'point' | 'at' | 'nth'>;

/**
 * Stops the worker at that moment, with all its connections, locks and intentions, as soon as `play` takes it there.
 * Whoever lets it go on later finds it exactly there. Answers what `play` does, and the worker's pid.
 */
export async function stoppedAt<T>(stage: Stage, moment: Moment, play: () => Promise<T>): Promise<[T, Fired]> {
  const id = randomUUID();
  arm(stage.failpointsDir, { id, ...moment, mode: 'delay', delayMs: PAUSE_MS, app: 'worker' });
  const stopped = firedWithin(stage.failpointsDir, id, FIRES_WITHIN_MS).then((fired) => {
    if (!fired) throw new Error(`the worker never came to ${moment.at} ${moment.point}`);
    freeze(fired.pid);
    return fired;
  });
  const [played, fired] = await Promise.all([play(), stopped]);
  return [played, fired];
}
