/** Named boundaries of side effects. Here they do nothing; `node --conditions=trials` loads armed.ts in this file's place. */
export type { Arming, FailpointMode, Fired } from './arming';

/** Carries out one side effect; where a trial may make it fail, come late, come twice, or be the last thing this process does. */
export const boundary = <T>(_name: string, act: () => Promise<T>): Promise<T> => act();
