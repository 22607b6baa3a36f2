import { checkFacts } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { address, isPlaceOn, province } from './place';
import { underTerritory } from './territory';

const form = Type.Object({ home: address({ title: 'Nơi ở', en: 'Home' }), from: province, past: Type.Array(province) });
const facts = {
  home: { province: '15', commune: '04252', district: '132', detail: 'Thôn Ví Dụ' },
  from: '02',
  past: ['10'],
};
const found = (territory: '63-provinces' | '34-provinces') =>
  checkFacts({ schema: underTerritory(form, territory), rules: [] }, facts, {}).map(({ pointer }) => pointer);

describe('a form under the territory of its pack (A.2, D.6)', () => {
  test('knows 63 provinces and districts until 30/06/2025', () => expect(found('63-provinces')).toEqual([]));

  test('knows 34 provinces and no district after', () =>
    expect(found('34-provinces').sort()).toEqual(['/from', '/home/district', '/past/0']));

  test('is what is published today', () => expect(underTerritory(form, '34-provinces')).toBe(form));
});

describe('codes that belong together on a day (RD-09)', () => {
  const baDinh = { province: '01', commune: '00004' };

  test.each([
    ['a ward of today', baDinh, '2026-11-23', true],
    ['in another province', { ...baDinh, province: '79' }, '2026-11-23', false],
    ['that was never given out', { ...baDinh, commune: '00009' }, '2026-11-23', false],
    ['of a ward that was merged', { ...baDinh, commune: '00007' }, '2026-11-23', false],
    ['of that ward while it was', { ...baDinh, commune: '00007' }, '2025-06-30', true],
    ['with its district then', { ...baDinh, commune: '00007', district: '001' }, '2025-06-30', true],
    ['with another district', { ...baDinh, commune: '00007', district: '002' }, '2025-06-30', false],
    ['with a district of today, where there is none', { ...baDinh, district: '001' }, '2026-11-23', false],
    ['before the catalogue begins', { ...baDinh, commune: '00009' }, '2024-12-31', true],
  ])('%s: %j on %s, %s', (_story, place, day, valid) => expect(isPlaceOn(place, day)).toBe(valid));
});
