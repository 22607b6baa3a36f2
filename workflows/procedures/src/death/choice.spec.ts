import { toChoice } from './choice';

const housed = { deceased: { residence: { kind: 'permanent' } } };
const [removal, funeral, survivors] = ['residence-removal', 'funeral-allowance', 'survivor-benefit'];

const chosenFrom = (choose: unknown, facts: unknown = housed) => {
  const { branches, issue } = toChoice(choose, facts);
  return issue ? issue.rule : [...branches];
};

describe('the choice of branches (RB-04)', () => {
  test('is everything when nothing is said', () =>
    expect(chosenFrom(undefined)).toEqual([removal, funeral, survivors]));

  test.each([[[removal]], [[removal, funeral]], [[removal, funeral, survivors]]])('may be %j', (choose) =>
    expect(chosenFrom(choose)).toEqual(choose),
  );

  test('may be said in any order', () =>
    expect(chosenFrom([survivors, removal, funeral])).toEqual([removal, funeral, survivors]));

  test.each([
    [[]],
    [[funeral]],
    [[survivors]],
    [[removal, survivors]],
    [[funeral, survivors]],
    [[removal, removal]],
    [['death-registration']],
    [['__proto__']],
    [[null]],
    [removal],
    [null],
    [{}],
  ])('may not be %j', (choose) => expect(chosenFrom(choose)).toBe('RB-04'));
});

describe.each([
  ['in a rented room', { deceased: { residence: { kind: 'temporary' } } }],
  ['nobody knows where', { deceased: {} }],
  ['in no declaration at all', null],
])('for somebody who lived %s there is nothing to remove (D9)', (_where, facts) => {
  test('so the default leaves it out', () => expect(chosenFrom(undefined, facts)).toEqual([funeral, survivors]));

  test.each([
    [[], []],
    [[funeral], [funeral]],
    [
      [funeral, survivors],
      [funeral, survivors],
    ],
    [[removal], []],
    [[removal, funeral], [funeral]],
  ])('%j is %j', (choose, chosen) => expect(chosenFrom(choose, facts)).toEqual(chosen));

  test('survivors still come with the funeral (RB-04)', () => expect(chosenFrom([survivors], facts)).toBe('RB-04'));
});
