import { proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { Shape } from '../shape';
import { decisionBy, times } from './decided';

const { callAgency } = proxyLocalActivities<Activities>({ startToCloseTimeout: '1 minute' });

/** `bare` with our own techniques: local activities for the calls, a signal for the decision. */
export async function bareSame({ root, branches }: Shape): Promise<void> {
  await decisionBy('signal');
  await times(root, callAgency);
  await Promise.all(branches.map((calls) => times(calls, callAgency)));
}
