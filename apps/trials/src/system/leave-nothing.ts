type Cleanup = () => Promise<void>;

const cleanups = new Set<Cleanup>();
let leaving = false;

/** Registers what has to be stopped should somebody end the trial early; call the result once it is stopped. */
export function leaveNothing(cleanup: Cleanup): () => void {
  if (cleanups.size === 0) for (const signal of signals) process.on(signal, leave);
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    if (cleanups.size === 0) for (const signal of signals) process.off(signal, leave);
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

function leave(signal: (typeof signals)[number]): void {
  if (leaving) return;
  leaving = true;
  process.stderr.write('stopping …\n');
  void Promise.allSettled([...cleanups].map((cleanup) => cleanup())).then(() => process.exit(codes[signal]));
}
