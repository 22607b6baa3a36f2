import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical';
import { canonicalFields } from './canonical-fields';

const records = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
const isCanonical = (text: string): boolean => {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

describe('the fields of a canonical record', () => {
  it('are those that JSON finds, each with its own text', () => {
    const property = fc.property(records, (record) => {
      const text = canonical(record);
      const fields = canonicalFields(text);
      expect(fields).toEqual(
        /[\\]/.test(text)
          ? undefined
          : new Map(Object.entries(JSON.parse(text) as object).map(([name, value]) => [name, canonical(value)])),
      );
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('are found in nothing that is not canonical: a character more, less or other', () => {
    const characters = fc.constantFrom(...'{}[]",:-+.eE0123456789tfnu \n\\abc');
    const property = fc.property(records, fc.nat(), fc.nat(2), characters, (record, pick, how, character) => {
      const text = canonical(record);
      const at = pick % (text.length + 1);
      const altered = text.slice(0, at) + (how === 0 ? '' : character) + text.slice(how === 1 ? at : at + 1);
      if (canonicalFields(altered)) expect(isCanonical(altered)).toBe(true);
    });
    fc.assert(property, { numRuns: 20_000 });
  });

  it.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1.0}',
    '{"a":1e3}',
    '{"a":-0}',
    '{"a":01}',
    '{"a":NaN}',
    '{"a":Infinity}',
    '{"a":-Infinity}',
    '{"a": 1}',
    '{"a":1} ',
    '{"a":1',
    '{"a":}',
    '{"a":1,}',
    '{"a":[1,]}',
    '{"a":"',
    '{"',
    '[]',
    '"a"',
    '',
    '{"a":"\u0001"}',
    '{"a":"\\u0041"}',
  ])('are not those of %j', (text) => expect(canonicalFields(text)).toBeUndefined());
});
