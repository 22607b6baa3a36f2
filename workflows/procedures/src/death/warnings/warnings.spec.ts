import { pointerOf } from '@lienthong/form';

import { checkDeath, deathWarnings } from '../check';
import { death } from '../index';
import { edit } from '../../samples/edit';
import { warningRules } from './index';

const at = new Date('2026-11-23T02:10:00Z');
const warned = (name: string, edits = {}) => {
  const { facts, choose } = death.samples[name]!;
  const request = { facts: edit(facts(at), edits), choose, at };
  expect(checkDeath(request)).toEqual([]);
  return deathWarnings(request).map(({ pointer, rule }) => `${pointer} ${rule}`);
};

/** Every one is accepted all the same. */
const unusual: Record<string, { from?: string; edits?: object; found: string[] }> = {
  'a declaration after the 15th day (RB-02)': { from: 'late', found: ['/death/diedOn RB-02'] },
  'an account in another name, confirmed (DF-71)': {
    from: 'account-of-another',
    found: ['/benefit/payment/accountHolder DF-71'],
  },
  'a year in which amounts changed (RC-04)': { from: 'year-only-2026', found: ['/death/diedOn RC-04'] },
  'survivors of somebody whose insurance is not claimed (D9)': {
    edits: { '/benefit/claimedCategory': 'BTXH_MT' },
    found: ['/benefit/claimedCategory D9'],
  },
  'a social pension claimed for somebody of 69 (DF-72)': {
    from: 'social-pension',
    edits: { '/deceased/bornOn': '1956-11-21', '/deceased/personalId': '001056000100' },
    found: ['/benefit/claimedCategory DF-72'],
  },
  'typing keys in names (DF-70)': {
    edits: {
      '/filer/fullName': 'Traanf Văn Thử Nghiệm',
      '/deceased/fullName': 'Traanf Văn Tưởng Tượng',
      '/benefit/payee/fullName': 'Traanf Văn Thử Nghiệm',
      '/benefit/payment': { method: 'cash' },
    },
    found: ['/benefit/payee/fullName DF-70', '/deceased/fullName DF-70', '/filer/fullName DF-70'],
  },
  'numbers given abroad (RD-03)': {
    edits: {
      '/filer/personalId': '123070000102',
      '/deceased/personalId': '123041000100',
      '/benefit/payee/personalId': '123070000102',
    },
    found: ['/benefit/payee/personalId RD-03', '/deceased/personalId RD-03', '/filer/personalId RD-03'],
  },
  'a number that does not fit after a correction (RD-02)': {
    from: 'corrected-birth-year',
    found: ['/deceased/personalId RD-02'],
  },
};

describe('what is unusual and never refused', () => {
  test.each(Object.entries(unusual))('%s', (_story, { from = 'plain', edits = {}, found }) => {
    expect(warned(from, edits)).toEqual(found);
  });

  test('is nothing about the plain death, or about a pensioner of 70 (DF-72)', () => {
    expect(warned('plain')).toEqual([]);
    expect(
      warned('social-pension', { '/deceased/bornOn': '1956-11-20', '/deceased/personalId': '001056000100' }),
    ).toEqual([]);
  });

  test('leaves no warning without an example', () => {
    const found = Object.values(unusual).flatMap((it) => it.found);
    expect(warningRules.map((rule) => `${pointerOf(rule)} ${rule.id}`).filter((it) => !found.includes(it))).toEqual([]);
  });

  test('is not said of what the schema refuses, nor without a law', () => {
    const facts = edit(death.samples.late!.facts(at), { '/death/diedOn': 'mùa xuân' });
    expect(deathWarnings({ facts, at })).toEqual([]);
    expect(deathWarnings({ facts, at: new Date('2020-01-01T00:00:00Z') })).toEqual([]);
    expect(deathWarnings({ facts: null, at })).toEqual([]);
  });
});
