import { caseOf, dossierId, effectKey, entry, worldOf } from '../samples';
import type { Case } from '../world';
import { judgeOneEffect } from './i2-one-effect';

const found = (one: Case) => judgeOneEffect(worldOf(one)).map(({ what }) => what);
const withJournal = (change: (journal: Case['journal']) => Case['journal']): Case => {
  const sound = caseOf();
  return { ...sound, journal: change(sound.journal) };
};
const issue = effectKey('permit', 'issue');

describe('I2, one effect', () => {
  it('is kept by a case in which each act happened once', () => expect(found(caseOf())).toEqual([]));

  it('is broken by a key that took effect twice', () => {
    expect(found(withJournal((journal) => [...journal, entry('office', issue, 'committed')]))).toEqual([
      `office committed ${issue} 2 times`,
    ]);
  });

  it('is broken by an act that stands in two rounds, not by one that was taken back in between', () => {
    const again = entry('office', effectKey('permit', 'issue', 1), 'committed');
    expect(found(withJournal((journal) => [...journal, again]))).toContain('office permit/issue stands in two rounds');
    expect(found(withJournal((journal) => [...journal, entry('office', issue, 'undone'), again]))).toEqual([]);
  });

  it('is broken by a completed step, or part of one, whose act does not stand', () => {
    const without = (key: string) => withJournal((journal) => journal.filter((line) => line.key !== key));
    expect(found(without(issue))).toEqual(['permit counts as COMPLETED, and its act issue stands 0 times']);
    expect(found(without(effectKey('permit', 'confirm')))).toEqual([
      'plate counts as COMPLETED, and its act confirm stands 0 times',
    ]);
    const undone = withJournal((journal) => [...journal, entry('parking', effectKey('parking', 'register'), 'undone')]);
    expect(found(undone)).toHaveLength(1);
  });

  it('lets messages be told as often as there are messages', () => {
    const key = (n: number) => `${dossierId}/outbox/notify/${n}`;
    const more = [70, 71].map((n) => entry('notifications', key(n), 'committed'));
    expect(found(withJournal((journal) => [...journal, ...more]))).toEqual([]);
  });
});
