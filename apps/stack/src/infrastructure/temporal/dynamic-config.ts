// design.md § 10: a single node has no use for rate limits and for forwarding between partitions.
export const DYNAMIC_CONFIG: Record<string, number | boolean> = {
  'frontend.rps': 50_000,
  'frontend.namespaceRPS': 50_000,
  'history.rps': 50_000,
  'matching.rps': 50_000,
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
  'system.enableActivityEagerExecution': true,
};
