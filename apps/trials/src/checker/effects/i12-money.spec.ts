import { caseOf, dossierId, effectKey, entry, worldOf } from '../samples';
import type { Case, JournalEntry } from '../world';
import { judgeMoney } from './i12-money';

const granted = entry('merit', effectKey('parade', 'decide-merit'), 'committed', { shown: { amount: 25_300_000 } });
const order = (amount = 25_300_000, round = 0, paid = 'digest-1'): JournalEntry =>
  entry('payments', effectKey('parade', 'pay', round), 'committed', { shown: { amount }, claims: { paid } });
const undone = (round = 0) => entry('payments', effectKey('parade', 'pay', round), 'undone');
const caseWith = (...journal: JournalEntry[]): Case => ({ ...caseOf(), journal });
const found = (...cases: Case[]) => judgeMoney(worldOf(...cases)).map(({ what }) => what);

describe('I12, money', () => {
  it('is kept by one order of what was approved, and by an order that was cancelled before the next', () => {
    expect(found(caseWith())).toEqual([]);
    expect(found(caseWith(granted, order()))).toEqual([]);
    expect(found(caseWith(granted, order(), undone(), order(25_300_000, 1)))).toEqual([]);
  });

  it('is broken by two orders', () => {
    expect(found(caseWith(granted, order(), order(25_300_000, 1)))).toContain('2 payment orders stand');
  });

  it('is broken by another sum than approved, and by none', () => {
    expect(found(caseWith(granted, order(25_000_000)))).toEqual(['approved 25300000, ordered 25000000']);
    expect(found(caseWith(granted))).toEqual(['approved 25300000, ordered 0']);
    expect(found(caseWith(granted, order(), undone()))).toHaveLength(1);
  });

  it('is broken by two dossiers that pay for one death', () => {
    const other = { ...caseWith(granted, order()), dossierId: dossierId.replace(/1$/, '2') };
    expect(found(caseWith(granted, order()), other)).toEqual([`pays for the death that ${dossierId} paid for`]);
  });
});
