/** The worker process: activities, the relay, jobs. */
export { workerConfig, type WorkerConfig } from './config';
export { startWorker, type RunningWorker } from './start-worker';
