import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical';
import { isCertainlyCanonical } from './certainly-canonical';

/** With other bytes around it. */
const isCertain = (text: string, members: string[] = []): boolean => {
  const bytes = Buffer.from(`}${text}}`);
  return isCertainlyCanonical(bytes, 1, bytes.length - 1, members);
};
const records = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
const isCanonical = (text: string): boolean => {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

/** What the fast way leaves to the slow one. */
const isPlain = (text: string): boolean => !text.includes('\\') && !/[^\x20-\x7f]/.test(text);

describe('a record that is certainly canonical', () => {
  it('is one with plain characters, and holds the members that JSON finds', () => {
    const property = fc.property(records, fc.string(), fc.string(), (record, name, other) => {
      const text = canonical(record);
      const members = Object.entries(record).map(([each, value]) => `${JSON.stringify(each)}:${canonical(value)}`);
      if (isPlain(text)) expect(isCertain(text, members)).toBe(true);
      const strange = `${JSON.stringify(name)}:${JSON.stringify(other)}`;
      if (!members.includes(strange)) expect(isCertain(text, [...members, strange])).toBe(false);
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it('may hold any character in what it says', () => {
    expect(isCertain('{"title":"Đăng ký khai sinh 𠮷"}', [])).toBe(true);
  });

  it('holds a member as a whole, and at its top', () => {
    const text = '{"a":12,"b":{"c":3},"d":"x"}';
    const members = ['"a":12', '"b":{"c":3}', '"d":"x"', '"a":1', '"a":123', '"c":3', '"d":"'];
    expect(members.filter((member) => isCertain(text, [member]))).toEqual(['"a":12', '"b":{"c":3}', '"d":"x"']);
    expect(isCertain(text, ['"a":12', '"d":"x"'])).toBe(true);
    expect(isCertain(text, ['"a":12', '"e":1'])).toBe(false);
    expect(isCertain('{"a":"é"}', ['"a":"Ã©"'])).toBe(false);
  });

  it('is nothing that is not canonical: a character more, less or other', () => {
    const characters = fc.constantFrom(...'{}[]",:-+.eE0123456789tfnu \n\\abc!é');
    const property = fc.property(records, fc.nat(), fc.nat(2), characters, (record, pick, how, character) => {
      const text = canonical(record);
      const at = pick % (text.length + 1);
      const altered = text.slice(0, at) + (how === 0 ? '' : character) + text.slice(how === 1 ? at : at + 1);
      if (isCertain(altered)) expect(isCanonical(altered)).toBe(true);
    });
    fc.assert(property, { numRuns: 20_000 });
  });

  it.each([
    '{}',
    '{"a":-1}',
    '{"a":0.8}',
    '{"a":1e+21}',
    '{"":1,"a":2}',
    '{"a":1,"a ":2}',
    '{"a":1,"a!":2}',
    '{"a":[true,false,null,[],{}]}',
  ])('is %j', (text) => expect([isCertain(text), isCanonical(text)]).toEqual([true, true]));

  it.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a ":1,"a":1}',
    '{"a!":1,"a":1}',
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
  ])('is not %j', (text) => expect(isCertain(text)).toBe(false));

  it('is none whose lists go too deep', () => {
    expect([60, 9_000].map((deep) => isCertain(`{"a":${'['.repeat(deep)}${']'.repeat(deep)}}`))).toEqual([true, false]);
  });
});
