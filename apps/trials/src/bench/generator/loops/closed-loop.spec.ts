import type { Drive } from '../drives/drive';
import { closedLoop } from './closed-loop';

/** Takes cases and finishes each a moment later; counts how many are open. */
function driveOf(decide: () => Promise<void> = () => Promise.resolve()) {
  const seen = { open: 0, most: 0, submitted: 0 };
  const drive: Drive = {
    submit: () => {
      seen.most = Math.max(seen.most, ++seen.open);
      return Promise.resolve(`case-${++seen.submitted}`);
    },
    decide,
    finished: () => new Promise((resolve) => setImmediate(() => resolve(void seen.open--))),
  };
  return { seen, drive };
}

describe('the closed loop', () => {
  it('keeps so many cases in flight, and no more', async () => {
    const { seen, drive } = driveOf();
    const { cases, failed } = await closedLoop(drive, { inFlight: 4, forMs: 0, atLeast: 20 });
    expect([seen.most, cases.length, failed]).toEqual([4, seen.submitted, []]);
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  it('begins all at once, and parts them while it leads in', async () => {
    const { cases } = await closedLoop(driveOf().drive, { inFlight: 4, leadInMs: 200, forMs: 0, atLeast: 8 });
    const begun = cases.map(({ submitStartedAt }) => submitStartedAt).sort((a, b) => a - b);
    const [first, second] = [begun.slice(0, 4), begun.filter((at) => at > begun[3]! + 25)];
    expect(first[3]! - first[0]!).toBeLessThan(second[0]! - first[3]!);
    expect(second.length).toBeGreaterThanOrEqual(3);
  });

  it('measures each case in order', async () => {
    const { cases } = await closedLoop(driveOf().drive, { inFlight: 1, forMs: 0, atLeast: 1 });
    const [{ dueAt, submitStartedAt, submittedAt, decideStartedAt, decidedAt, finishedAt }] = cases as [never];
    const instants: number[] = [dueAt, submitStartedAt, submittedAt, decideStartedAt, decidedAt, finishedAt];
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it('tells of cases that failed instead of leaving them out', async () => {
    const { drive } = driveOf(() => Promise.reject(new Error('409 already decided')));
    const { cases, failed } = await closedLoop(drive, { inFlight: 2, forMs: 0, atLeast: 2 });
    expect([cases.length, failed]).toEqual([0, Array(2).fill('Error: 409 already decided')]);
  });
});
