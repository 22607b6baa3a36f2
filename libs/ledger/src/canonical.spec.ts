import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical, canonicalState } from './canonical';

const values = fc.jsonValue({ maxDepth: 5 });
const strange = fc.dictionary(
  fc.string({ unit: 'binary' }),
  fc.oneof(values, fc.double({ noDefaultInfinity: true, noNaN: true })),
);

describe('the canonical text of a value', () => {
  it('is the one that another writer of RFC 8785 gives', () => {
    fc.assert(fc.property(fc.oneof(values, strange), (value) => expect(canonical(value)).toBe(canonicalize(value))));
  });

  it('is the same for a state, also when most of it was written before', () => {
    const property = fc.property(fc.object(), fc.object(), (one, other) => {
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value) ?? '{}') as object;
      const [first, more] = [plain(one), plain(other)];
      expect(canonicalState(first)).toBe(canonicalize(first));
      const next = { ...first, more: { first, more } };
      expect(canonicalState(next)).toBe(canonicalize(next));
    });
    fc.assert(property);
  });

  it('sorts names by their code units', () => {
    // RFC 8785 § 3.2.3
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const text = canonical(Object.fromEntries(names.map((name) => [name, 0])));
    expect(text).toBe(`{${sorted.map((name) => `${JSON.stringify(name)}:0`).join()}}`);
  });

  it.each([[NaN], [Infinity], [undefined], [() => 0], [Symbol('s')], [1n], [new Date(0)], [{ at: new Date(0) }]])(
    'is refused to %p',
    (value) => expect(() => canonical(value)).toThrow(),
  );

  it('leaves out what has no value', () =>
    expect(canonical({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}'));
});
