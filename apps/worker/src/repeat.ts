import type { Log } from '@lienthong/runtime';

export interface Repeating {
  /** Does not wait for the next turn: there is something to do. */
  wake(): void;
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

/**
 * Does the same piece of work again and again, at once when it says that there is more or somebody woke it meanwhile.
 * Trouble costs one round: the next one finds the same work again.
 */
export function repeat(
  name: string,
  everyMs: number,
  round: () => Promise<boolean>,
  log: Pick<Log, 'warn'>,
): Repeating {
  let stopped = false;
  let woken = false;
  let goOn: () => void = () => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const finished = (async () => {
    while (!stopped) {
      woken = false;
      const more = await round().catch((error: unknown) => {
        log.warn({ err: error }, `${name} was interrupted`);
        return false;
      });
      if (!more && !woken && !stopped) await pause();
    }
  })();
  const wake = () => {
    woken = true;
    goOn();
  };
  return {
    wake,
    stop: () => {
      stopped = true;
      wake();
      return finished;
    },
  };
}
