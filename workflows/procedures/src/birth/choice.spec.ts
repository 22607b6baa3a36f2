import { toChoice } from './choice';
import { findLaw } from './law';
import { branches } from './rule-packs';

const lawAt = (instant: string, settings?: Record<string, boolean>) => findLaw(new Date(instant), settings)!;
const law = lawAt('2026-11-23T02:10:00Z');
const alive = { child: {} };
const died = { child: { diedOn: '2026-11-20' } };

const chosenFrom = (choose: unknown, facts: unknown = alive, of = law) => {
  const { branches: chosen, issue } = toChoice(choose, facts, of);
  return issue ? issue.rule : [...chosen];
};

describe('the choice of branches (RB-05)', () => {
  test('is everything on offer when nothing is said', () => expect(chosenFrom(undefined)).toEqual([...branches]));

  test.each([[['identity-card']], [['health-insurance-card', 'permanent-residence']], [[...branches].reverse()]])(
    'may be %j',
    (choose) => expect(chosenFrom(choose)).toEqual(choose),
  );

  test.each([
    [[]],
    [['birth-registration']],
    [['personal-id']],
    [['identity-card', 'identity-card']],
    [['__proto__']],
    [[null]],
    ['identity-card'],
    [null],
    [{}],
  ])('may not be %j', (choose) => expect(chosenFrom(choose)).toBe('RB-05'));

  test('may be registration alone where the pack allows it (D9)', () => {
    expect(chosenFrom([], alive, lawAt('2026-11-23T02:10:00Z', { 'gs.allowRootOnly': true }))).toEqual([]);
  });
});

describe('the choice of branches in earlier packs (RB-05)', () => {
  const both = ['permanent-residence', 'health-insurance-card'];
  const residence = ['permanent-residence'];
  const pilot = lawAt('2024-06-30T16:59:59Z');
  const nd63 = lawAt('2024-06-30T17:00:00Z');
  const twoTier = lawAt('2026-08-31T16:59:59Z');

  test.each([pilot, nd63, twoTier])('is residence and health card when nothing is said: %#', (of) =>
    expect(chosenFrom(undefined, alive, of)).toEqual(both),
  );

  test.each([
    ['2026-08-31T16:59:59Z', 'RB-05'],
    ['2026-08-31T17:00:00Z', undefined],
    ['2027-02-28T17:00:00Z', undefined],
  ])('offers the identity card only from 01/09/2026 in Việt Nam: %s (scenario 34)', (instant, rule) => {
    expect(toChoice([...branches], alive, lawAt(instant)).issue?.rule).toBe(rule);
    expect(toChoice(['identity-card'], alive, lawAt(instant)).issue?.rule).toBe(rule);
  });

  test('is any part of the pilot’s offer, but never registration alone', () => {
    expect(chosenFrom(residence, alive, pilot)).toEqual(residence);
    expect(chosenFrom(['health-insurance-card'], alive, pilot)).toEqual(['health-insurance-card']);
    expect(chosenFrom([], alive, lawAt('2024-06-30T16:59:59Z', { 'gs.allowRootOnly': true }))).toBe('RB-05');
  });

  test('is a part under R1 and R2 only where the setting allows it', () => {
    expect(chosenFrom(residence, alive, twoTier)).toEqual(residence);
    const together = lawAt('2026-08-31T16:59:59Z', { 'gs.allowSubsets': false });
    expect(chosenFrom(residence, alive, together)).toBe('RB-05');
    expect(chosenFrom([...both].reverse(), alive, together)).toEqual([...both].reverse());
  });
});

describe('when the child died (D17)', () => {
  test('only the birth is registered', () => {
    expect(chosenFrom(undefined, died)).toEqual([]);
    expect(chosenFrom([], died)).toEqual([]);
  });

  test('no branch is offered', () => expect(chosenFrom(['identity-card'], died)).toBe('D17'));

  test('a date that is none decides nothing', () => {
    expect(chosenFrom(undefined, { child: { diedOn: '2026-02-30' } })).toEqual([...branches]);
  });
});
