import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

/** The officer's decision, as people write it: answered once the workflow has taken it. */
export const decide = defineUpdate('decide');
/** The same as a message without an answer. */
export const decided = defineSignal('decided');

/** Resolves when the officer has decided; handlers are set at once. */
export function decisionBy(kind: 'update' | 'signal'): Promise<void> {
  let isDecided = false;
  const hear = (): void => void (isDecided = true);
  if (kind === 'update') setHandler(decide, hear);
  else setHandler(decided, hear);
  return condition(() => isDecided);
}

/** One after the other. */
export async function times(count: number, act: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done++) await act();
}
