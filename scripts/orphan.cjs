const lookEveryMs = 500;

/** Calls `act` once when the process that started this one is gone: killed with SIGKILL it could not tell us. */
exports.whenOrphaned = function whenOrphaned(act) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, lookEveryMs);
  watch.unref();
};
