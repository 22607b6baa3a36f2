import { createHash } from 'node:crypto';
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

export interface Bundle {
  code: string;
  sha256: string;
}

/** The engine as it runs in Temporal's sandbox, and its digest: what a history was written by. */
export async function bundleEngine(): Promise<Bundle> {
  const { code }: WorkflowBundleWithSourceMap = await bundleWorkflowCode({
    workflowsPath: require.resolve('@lienthong/engine'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  });
  return { code, sha256: createHash('sha256').update(code).digest('hex') };
}
