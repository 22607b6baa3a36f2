import { CancellationScope, isCancellation, proxyActivities, sleep } from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { Shape } from '../shape';
import { decisionBy, times } from './decided';

const { callAgency, createTask, sendNotice, writeLog } = proxyActivities<Activities>({
  startToCloseTimeout: '1 minute',
});

/** What the samples teach: every log line, task and notice is an activity, every step has a timer for its deadline. */
export async function textbook({ root, branches }: Shape): Promise<void> {
  const decision = decisionBy('update');
  await step(async () => {
    await createTask();
    await decision;
    await times(root, callAgency);
  });
  await Promise.all(branches.map((calls) => step(() => times(calls, callAgency))));
}

async function step(work: () => Promise<void>): Promise<void> {
  const deadline = new CancellationScope();
  const timer = deadline.run(() => sleep('2 days')).catch(ignoreCancellation);
  await writeLog();
  await work();
  deadline.cancel();
  await timer;
  await writeLog();
  await sendNotice();
}

function ignoreCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
