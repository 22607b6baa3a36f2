/** The worker process: activities, the relay, jobs. */
export { workerConfig, type WorkerConfig } from './config';
export { startWorker, type RunningWorker } from './start-worker';
export { createActivities, type ActivityTools } from './activities/activities';
export { Gates } from './agencies/gate';
export { tellTime } from './clock/clock';
export { Courier } from './outbox/courier';
export { tellLinked } from './tell-linked';
