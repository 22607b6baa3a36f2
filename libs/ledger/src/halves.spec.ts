import fc from 'fast-check';
import { joinFacts, splitFacts } from './halves';

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const name = fc.oneof(fc.constantFrom('phone', 'a/b', 'c~d', '~1', ''), fc.stringMatching(/^[a-z]{1,5}$/));
const { facts } = fc.letrec((tie) => ({
  facts: fc.dictionary(name, fc.oneof({ depthSize: 'small' }, scalar, fc.array(scalar), tie('facts')), {
    maxKeys: 5,
    noNullPrototype: true,
  }),
})) as { facts: fc.Arbitrary<Record<string, unknown>> };

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const leavesOf = (value: unknown, pointer = ''): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${pointer}/${escaped(key)}`))
    : [pointer];

describe('facts in two halves (D12)', () => {
  it('join again to what was declared, whichever fields are contact data', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.boolean()), (declared, pick) => {
        const before = structuredClone(declared);
        const pointers = [
          ...leavesOf(declared).filter((pointer) => pointer && pick.next().value),
          '/no/such',
          '/absent',
        ];
        const halves = splitFacts(declared, pointers);
        expect(joinFacts(halves)).toEqual(declared);
        expect(declared).toEqual(before);
        const kept = leavesOf(halves.legal);
        expect(pointers.filter((pointer) => kept.includes(pointer))).toEqual([]);
      }),
    );
  });

  it('keep the legal half when the contact half was erased', () => {
    const { legal, contact } = splitFacts({ filer: { name: 'A', phone: '0900000000' } }, ['/filer/phone']);
    expect(contact).toEqual({ '/filer/phone': '0900000000' });
    expect(joinFacts({ legal })).toEqual({ filer: { name: 'A' } });
  });
});
