/** What every process of ours needs to run: a log that names nobody, an orderly end. */
export { dieWithParent } from './die-with-parent';
export { createLog, describeError, type Log, type LogOptions } from './log';
export { stopOnSignals, type StopOptions } from './shutdown';
