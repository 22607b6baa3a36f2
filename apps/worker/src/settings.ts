import type { WorkerOptions } from '@temporalio/worker';

/** How a worker works, whatever it works on: the benchmark's rivals get the same. */
export const WORKER_SETTINGS = {
  maxCachedWorkflows: 500,
  // A run keeps its task while its errands are under way, ten polls keep places too, and none is started at once without a
  // free one. With many more (200) a backlog is worked on all at once and tasks run out of time: a third of the rate.
  maxConcurrentWorkflowTaskExecutions: 50,
  stickyQueueScheduleToStartTimeout: '3 s',
  shutdownGraceTime: '3 s',
  shutdownForceTime: '8 s',
} as const satisfies Partial<WorkerOptions>;

/** On one machine or in one cluster's network, compressing costs more than it saves. */
export const CONNECTION_SETTINGS = { grpcCompression: { codec: 'none' } } as const;
