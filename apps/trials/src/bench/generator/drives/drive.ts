import type { CaseTimes } from '../orders';

/** How one system is driven: what its citizen and its officer do, and how its end is seen. */
export interface Drive {
  /** Returns the case's id once the system has taken it. */
  submit(): Promise<string>;
  decide(id: string): Promise<void>;
  /** Resolves once the case is seen to be finished as it should. */
  finished(id: string): Promise<void>;
}

/** Epoch ms with fractions. */
export const clock = (): number => performance.timeOrigin + performance.now();

/** One case from its submission to its end; officers decide as soon as there is something to decide. */
export async function runCase(drive: Drive, dueAt = clock()): Promise<CaseTimes> {
  const submitStartedAt = clock();
  const id = await drive.submit();
  const submittedAt = clock();
  const finished = drive.finished(id);
  finished.catch(() => undefined);
  const decideStartedAt = clock();
  await drive.decide(id);
  const decidedAt = clock();
  await finished;
  return { id, dueAt, submitStartedAt, submittedAt, decideStartedAt, decidedAt, finishedAt: clock() };
}
