import { ApplicationFailure } from '@temporalio/common';
import { boundary } from '@lienthong/failpoints';
import { describeError, type Log } from '@lienthong/runtime';

type Functions = Record<string, (...args: never[]) => Promise<unknown>>;

/**
 * An activity's failure is written into Temporal's history in clear, and error messages quote values:
 * only the error's kind goes there; where it happened goes to our log.
 */
export function withoutWords<A extends Functions>(activities: A, log: Pick<Log, 'warn'>): A {
  const wrapped = Object.entries(activities).map(([name, activity]) => [
    name,
    async (...args: never[]) => {
      try {
        return await boundary('activity.run', () => activity(...args));
      } catch (error) {
        if (error instanceof ApplicationFailure) throw error;
        log.warn({ err: error, activity: name }, 'activity failed');
        throw ApplicationFailure.create({ message: 'activity failed', type: describeError(error).name });
      }
    },
  ]);
  return Object.fromEntries(wrapped) as A;
}
