// Loaded into the program that run.mjs starts, before anything else.
const { whenOrphaned } = require('./orphan.cjs');

/**
 * Ctrl-C in a terminal reaches the whole process group, npm passes it on, and run.mjs does too: one wish to stop
 * arrives up to three times. Only the first within a second counts, so that a second, wilful Ctrl-C can still mean
 * "at once" to the program.
 */
const echoMs = 1000;
const signals = new Set(['SIGINT', 'SIGTERM', 'SIGHUP']);
const emit = process.emit;
let last = -Infinity;

process.emit = function (event, ...args) {
  if (signals.has(event)) {
    const now = performance.now();
    if (now - last < echoMs) return true;
    last = now;
  }
  return emit.call(this, event, ...args);
};

// Should run.mjs die without a word, nobody would stop us any more: leave nothing running.
whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
