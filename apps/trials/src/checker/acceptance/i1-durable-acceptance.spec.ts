import { rootDone } from '@lienthong/dossier/samples';
import { caseOf, dossierId, submitted, whole, worldOf } from '../samples';
import { judgeDurableAcceptance } from './i1-durable-acceptance';

const broken = (...args: Parameters<typeof worldOf>) => judgeDurableAcceptance(worldOf(...args));

describe('I1, durable acceptance', () => {
  it('is kept by a case that ended, and by one that waits for an officer', () => {
    expect(broken(caseOf())).toEqual([]);
    expect(broken(caseOf(rootDone.slice(0, 1)))).toEqual([]);
  });

  it('is broken by a case that is gone', () => {
    expect(broken()).toMatchObject([{ invariant: 'I1', dossierId, what: 'accepted, and does not exist' }]);
    expect(broken({ ...caseOf(), events: [] })).toHaveLength(1);
    expect(broken({ ...caseOf(), dossier: undefined })).toHaveLength(1);
  });

  it('is broken by an open case for which nobody is asked', () => {
    const waiting = caseOf(rootDone.slice(0, 1));
    expect(broken({ ...waiting, tasks: [] })[0]!.what).toContain('nobody is asked');
    expect(broken({ ...waiting, tasks: waiting.tasks.map((task) => ({ ...task, unit: '' })) })).toHaveLength(1);
  });

  it('is broken by an acceptance that names no dossier, and not by a call that was turned away', () => {
    const world = worldOf(caseOf(whole));
    const nameless = { ...submitted, dossierId: undefined };
    expect(judgeDurableAcceptance({ ...world, calls: [nameless] })).toHaveLength(1);
    expect(judgeDurableAcceptance({ ...world, calls: [{ ...nameless, outcome: 'fail' }] })).toEqual([]);
  });
});
