/** The worker process: activities, the relay, and what is in no case's way. */
export { workerConfig, type WorkerConfig } from './config';
export { startWorker, type RunningWorker } from './start-worker';
export { createActivities, type ActivityTools } from './activities/activities';
export { Gates } from './agencies/gate';
export { tellTime } from './clock/clock';
export { Courier } from './outbox/courier';
