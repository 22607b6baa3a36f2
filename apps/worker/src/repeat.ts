import type { Log } from '@lienthong/runtime';

export interface Repeating {
  stop(): Promise<void>;
}

/**
 * Does the same small piece of work again and again, at once when it says that there is more. Trouble costs one round:
 * the next one finds the same work again.
 */
export function repeat(
  name: string,
  everyMs: number,
  round: () => Promise<boolean>,
  log: Pick<Log, 'warn'>,
): Repeating {
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const finished = (async () => {
    while (!stopped) {
      const more = await round().catch((error: unknown) => {
        log.warn({ err: error }, `${name} was interrupted`);
        return false;
      });
      if (!more && !stopped) await pause();
    }
  })();
  return {
    stop: () => {
      stopped = true;
      wake();
      return finished;
    },
  };
}
