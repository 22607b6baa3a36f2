import { toChoice } from './choice';
import { branches, findRulePack } from './rule-packs';

const pack = findRulePack(new Date('2026-11-23T02:10:00Z'))!;
const alive = { child: {} };
const died = { child: { diedOn: '2026-11-20' } };

const chosenFrom = (choose: unknown, facts: unknown = alive, of = pack) => {
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
    expect(chosenFrom([], alive, { ...pack, allowRootOnly: true })).toEqual([]);
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
