import { rootDone } from '@lienthong/dossier/samples';
import { caseOf, dossierId, worldOf } from '../samples';
import type { Case } from '../world';
import { judgeNeverStuck } from './i3-never-stuck';

const waiting = (): Case => caseOf(rootDone.slice(0, 1));
const withHead = (one: Case, head: Partial<NonNullable<Case['head']>>): Case => ({
  ...one,
  head: { ...one.head!, ...head },
});
const whyStuck = (one: Case) => judgeNeverStuck(worldOf(one)).map(({ what }) => what);
describe('I3, never silently stuck', () => {
  it('is kept by what ended, waits for a person, a date or an agency', () => {
    expect(whyStuck(caseOf())).toEqual([]);
    expect(whyStuck(waiting())).toEqual([]);
    expect(whyStuck(withHead({ ...waiting(), tasks: [] }, { nextDate: 5 }))).toEqual([]);
    expect(whyStuck(withHead({ ...waiting(), tasks: [] }, { nextDate: null, wakeAt: 5 }))).toEqual([]);
  });

  it('is broken by what is owed and not done', () => {
    expect(whyStuck(withHead(caseOf(), { owes: true }))[0]).toContain('owed');
  });

  it('is broken by an open case without task and date', () => {
    expect(whyStuck(withHead({ ...waiting(), tasks: [] }, { nextDate: null }))[0]).toContain('neither');
  });

  it('is broken by a run that stands about, and by one that fails again and again', () => {
    expect(judgeNeverStuck({ ...worldOf(caseOf()), openRuns: [dossierId] })[0]!.what).toContain('has not ended');
    expect(judgeNeverStuck({ ...worldOf(caseOf()), troubledRuns: [dossierId] })).toMatchObject([{ dossierId }]);
  });
});
