import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { Shape } from '../shape';
import { decisionBy, times } from './decided';

const { callAgency } = proxyActivities<Activities>({ startToCloseTimeout: '1 minute' });

/** The least that Temporal lets one write: a decision, then the agency calls, branches beside each other. */
export async function bare({ root, branches }: Shape): Promise<void> {
  await decisionBy('update');
  await times(root, callAgency);
  await Promise.all(branches.map((calls) => times(calls, callAgency)));
}
