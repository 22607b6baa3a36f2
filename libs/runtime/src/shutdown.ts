import type { Log } from './log';

export interface StopOptions {
  log: Log;
  /** After this long the process ends anyway. */
  graceMs?: number;
}

/** Runs `stop` once on SIGTERM or SIGINT and ends the process; a defect nobody caught ends it too, told without its words. */
export function stopOnSignals(stop: () => Promise<void>, { log, graceMs = 5_000 }: StopOptions): void {
  let stopping = false;
  const end = (code: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), graceMs).unref();
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, 'defect');
      end(1);
    });
}
