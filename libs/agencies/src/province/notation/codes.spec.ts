import * as fc from 'fast-check';
import { findRequestKey, isProvincialCode, toLinkedCode } from './codes';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const key = fc
  .tuple(fc.uuid(), word, word, fc.integer({ min: 0, max: 999_999 }))
  .map(([dossier, step, intent, round]) => `${dossier}/${step}/${intent}/${round}`);

describe('codes of one dossier (D.2)', () => {
  it('our key and the linked code name each other, and no two keys share a code (RD-07, RE-02)', () => {
    fc.assert(fc.property(key, (one) => findRequestKey(toLinkedCode(one)) === one));
    fc.assert(fc.property(key, key, (a, b) => (a === b) === (toLinkedCode(a) === toLinkedCode(b))));
  });

  it('nothing but a key of ours becomes a code: nobody is named in one', () => {
    expect(() => toLinkedCode('Nguyễn Văn A/001190000001')).toThrow('not a request key');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => findRequestKey(text) === undefined));
    expect(findRequestKey('G01.899.208.000-261123-000001')).toBeUndefined();
  });

  it('a provincial code has a real day that is not in the future (RD-06)', () => {
    const today = '2026-11-23';
    for (const code of ['H56.12.34-261123-0001', 'H56-240229-0042', '000.00.12.H56-250131-000123'])
      expect([code, isProvincialCode(code, today)]).toEqual([code, true]);
    for (const code of [
      ...['H56.12.34-261124-0001', 'H56.12.34-271123-0001', 'H56.12.34-250229-0001', 'H56.12.34-261301-0001'],
      ...['H56.12.34-261123-001', 'h56.12.34-261123-0001', '', 'H56.12.34-261123-0001 ', 'G01'],
    ])
      expect([code, isProvincialCode(code, today)]).toEqual([code, false]);
  });
});
