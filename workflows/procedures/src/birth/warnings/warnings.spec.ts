import { pointerOf } from '@lienthong/form';
import fc from 'fast-check';

import { birth } from '../index';
import { type Edits, edit } from '../../samples/edit';
import { birthWarnings } from '../check';
import { warningRules } from './index';

const at = new Date('2026-11-23T02:10:00Z');
const warned = (name: string, edits: Edits = {}, instant = at) => {
  const { facts, choose } = birth.samples[name]!;
  const found = birthWarnings({ facts: edit(facts(instant), edits), choose, at: instant });
  return found.map(({ pointer, rule }) => `${pointer} ${rule}`);
};

const unusual: Record<string, [sample: string, edits: Edits, found: string[]]> = {
  'typing keys in names (BF-51)': [
    'grandparents-home',
    {
      '/filer/fullName': 'Traanf Thị Thử',
      '/mother/fullName': 'Traanf Thị Thử',
      '/father/fullName': 'Nguyeenx Mẫu',
      '/child/fullName': 'Nguyeenx Thử Mai',
      '/residence/householder/fullName': 'Lê Thị Ddinh',
      '/residence/owner/fullName': 'Hoàngf Thị Tưởng',
    },
    [
      '/child/fullName BF-51',
      '/father/fullName BF-51',
      '/filer/fullName BF-51',
      '/mother/fullName BF-51',
      '/residence/householder/fullName BF-51',
      '/residence/owner/fullName BF-51',
    ],
  ],
  'a family name of neither parent (BF-52)': ['plain', { '/child/fullName': 'Đỗ Thử Mai' }, ['/child/fullName BF-52']],
  'the mother’s family name is as good, whatever its accents are made of': [
    'plain',
    { '/child/fullName': 'TRẦN Thử Mai'.normalize('NFD') },
    [],
  ],
  'an ethnic group of neither parent (BF-53)': ['plain', { '/child/ethnicity': '2' }, ['/child/ethnicity BF-53']],
  'a mother one day short of fourteen (BF-54)': [
    'filed-by-father',
    { '/mother/bornOn': '2012-11-14', '/mother/personalId': undefined },
    ['/mother/bornOn BF-54'],
  ],
  'not a mother of fourteen': [
    'filed-by-father',
    { '/mother/bornOn': '2012-11-13', '/mother/personalId': undefined },
    [],
  ],
  'a mother of 56 (BF-54)': [
    'filed-by-father',
    { '/mother/bornOn': '1970-11-13', '/mother/personalId': undefined },
    ['/mother/bornOn BF-54'],
  ],
  'a father under fourteen (BF-55)': [
    'plain',
    { '/father/bornOn': '2012-11-14', '/father/personalId': undefined },
    ['/father/bornOn BF-55'],
  ],
  'parents who are not married (BF-56)': ['plain', { '/marriage': undefined }, ['/marriage BF-56']],
  'not a single mother': ['single-mother', {}, []],
  'a marriage after the birth (BF-57)': ['plain', { '/marriage/issuedOn': '2026-11-20' }, ['/marriage/issuedOn BF-57']],
  'another nationality although the mother is Vietnamese (BF-58)': [
    'foreign-father',
    { '/child/nationality': 'US' },
    ['/child/nationality BF-58'],
  ],
  'a sex that is not determined (BF-59)': ['undetermined-sex', {}, ['/child/sex BF-59']],
  'evidence that is named but not uploaded (BF-63)': ['born-at-home', {}, ['/papers BF-63']],
  'not evidence that is uploaded': [
    'born-at-home',
    { '/papers': [{ paperId: '01939e2a-0000-7000-8000-000000000001', kind: 'witness-statement' }] },
    [],
  ],
  'a late declaration (RB-02)': ['late', {}, ['/child/bornOn RB-02']],
  'numbers that were given abroad (RD-03)': [
    'grandparents-home',
    {
      '/filer/personalId': '123195000011',
      '/mother/personalId': '123195000011',
      '/father/personalId': '123092000022',
      '/residence/householder/personalId': '123165000033',
      '/residence/owner/personalId': '123170000055',
    },
    [
      '/father/personalId RD-03',
      '/filer/personalId RD-03',
      '/mother/personalId RD-03',
      '/residence/householder/personalId RD-03',
      '/residence/owner/personalId RD-03',
    ],
  ],
  'a number that no longer fits after a correction (RD-02)': [
    'corrected-mother',
    { '/father/corrected': true, '/father/bornOn': '1993-08-15' },
    ['/father/personalId RD-02', '/mother/personalId RD-02'],
  ],
};

describe('what is unusual and never refused', () => {
  test.each(Object.entries(unusual))('%s', (_story, [sample, edits, found]) => {
    expect(warned(sample, edits)).toEqual(found);
    const declared = edit(birth.samples[sample]!.facts(at), edits);
    expect(birth.check({ facts: declared, choose: birth.samples[sample]!.choose, at })).toEqual([]);
  });

  test('leaves no warning that nothing raises', () => {
    const raised = Object.values(unusual).flatMap(([, , found]) => found);
    const all = warningRules.map((rule) => `${pointerOf(rule)} ${rule.id}`);
    expect(all.filter((warning) => !raised.includes(warning))).toEqual([]);
  });

  test('is nothing about the plain birth, nor before there was a law', () => {
    expect(warned('plain')).toEqual([]);
    expect(warned('late', {}, new Date('2020-01-01T00:00:00Z'))).toEqual([]);
  });

  test('begins to be late when the limit is over (RB-02, scenario 33)', () => {
    const born = { '/child/bornOn': '2026-09-25' };
    expect(warned('plain', born, new Date('2026-11-25T16:59:59Z'))).toEqual([]);
    expect(warned('plain', born, new Date('2026-11-25T17:00:00Z'))).toEqual(['/child/bornOn RB-02']);
  });

  test('says nothing of what the check refuses, and never throws', () => {
    expect(warned('plain', { '/child/fullName': '1', '/filer/phone': '2' })).toEqual([]);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (facts, choose) => {
        expect(birthWarnings({ facts, choose: choose as string[], at })).toEqual([]);
      }),
    );
  });

  test.each(['0001-01-01', '0999-12-31', '1900-02-28'])('takes a birth of %s as late, not as a failure', (bornOn) => {
    const without = { '/mother': undefined, '/father': undefined };
    expect(warned('plain', { ...without, '/child/bornOn': bornOn })).toContain('/child/bornOn RB-02');
  });
});
