import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommune, findDistrict, findProvince, isCommuneValid, isPairValid, listPlaces } from './find';

const root = join(__dirname, '..', '..', '..');
const eve = '2025-06-30';
const reform = '2025-07-01';
const today = '2026-11-22';

test('the committed lists are what the script makes of their sources', () => {
  const made = execFileSync(process.execPath, [join(root, 'scripts/places/build.mjs'), '--print'], {
    encoding: 'utf8',
    maxBuffer: 4_000_000,
  });
  expect(made === readFileSync(join(root, 'libs/places/data/communes.json'), 'utf8')).toBe(true);
});

describe('administrative codes (RD-09, D.6)', () => {
  test('63 provinces, 696 districts and 10,035 communes became 34 and 3,321 without districts (A.2)', () => {
    const count = (day: string) => (['province', 'district', 'commune'] as const).map((l) => listPlaces(l, day).length);
    expect(count('2025-03-01')).toEqual([63, 696, 10_035]);
    expect(count(eve)).toEqual([63, 696, 10_035]);
    expect(count(reform)).toEqual([34, 0, 3_321]);
    expect(count(today)).toEqual([34, 0, 3_321]);
  });

  test('every commune lies in a province of its own day, every old one in a district of that province', () => {
    const strays = [eve, reform, today].flatMap((day) =>
      listPlaces('commune', day).filter((place) => {
        if (place.level !== 'commune' || !findProvince(place.province, day)) return true;
        if (day !== eve) return place.district !== undefined;
        return findDistrict(place.district!, day)?.province !== place.province;
      }),
    );
    expect(strays).toEqual([]);
  });

  test('a code has one meaning at a time', () => {
    for (const day of [eve, reform, '2026-04-29', '2026-04-30', today])
      for (const level of ['province', 'district', 'commune'] as const) {
        const codes = listPlaces(level, day).map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
      }
  });

  test('15 was Yên Bái until 30/06/2025 and is Lào Cai since: six more codes changed their meaning like it (F-15)', () => {
    expect(findProvince('15', eve)).toMatchObject({ name: 'Yên Bái', fullName: 'Tỉnh Yên Bái', validTo: eve });
    expect(findProvince('15', reform)).toMatchObject({ name: 'Lào Cai', validFrom: reform });
    const changed = listPlaces('province', reform).filter(({ code, name }) => findProvince(code, eve)?.name !== name);
    expect(changed.map(({ code }) => code).sort()).toEqual(['15', '24', '44', '52', '80', '82', '91']);
  });

  test('a province that no other joined goes on as it was', () => {
    expect(findProvince('01', eve)).toBe(findProvince('01', today));
    expect(findProvince('46', '2024-12-31')?.fullName).toBe('Tỉnh Thừa Thiên Huế');
    expect(findProvince('46', '2025-01-01')?.fullName).toBe('Thành phố Huế');
  });

  test('10 and 89 are nobody’s code any more; 3 digits, letters and nothing never were a commune’s', () => {
    expect(['10', '89'].map((code) => findProvince(code, reform))).toEqual([undefined, undefined]);
    expect(['001', '', 'abcde', '99999', '15'].map((code) => isCommuneValid(code, today))).not.toContain(true);
    expect(findCommune('15', today)).toBeUndefined();
  });

  test('00001 was Phúc Xá of Ba Đình, valid at birth and invalid today (F-15, scenario 26)', () => {
    expect(findCommune('00001', eve)).toEqual({
      level: 'commune',
      code: '00001',
      name: 'Phường Phúc Xá',
      kind: 'ward',
      province: '01',
      district: '001',
      validTo: eve,
      source: 'QĐ 124/2004/QĐ-TTg, as amended',
    });
    expect(isCommuneValid('00001', '2025-06-30')).toBe(true);
    expect(isCommuneValid('00001', '2025-07-01')).toBe(false);
  });

  test('00004 was Trúc Bạch and is Ba Đình: over 2,100 codes name another commune than before', () => {
    expect([eve, reform].map((day) => findCommune('00004', day)?.name)).toEqual(['Phường Trúc Bạch', 'Phường Ba Đình']);
    const renamed = listPlaces('commune', reform).filter(({ code, name }) => {
      const before = findCommune(code, eve);
      return before && before.name !== name;
    });
    expect(renamed.length).toBeGreaterThan(2_100);
  });

  test('a commune goes with its province only, and only on the days of both', () => {
    expect(isPairValid('01', '00004', today)).toBe(true);
    expect(isPairValid('79', '00004', today)).toBe(false);
    const yenBai = listPlaces('commune', eve).find((place) => place.level === 'commune' && place.province === '15')!;
    expect(isPairValid('15', yenBai.code, eve)).toBe(true);
    expect(isPairValid('10', yenBai.code, eve)).toBe(false);
  });
});

describe('changes after the lists (A.2, D.6)', () => {
  test('Đồng Nai is a city since 30/04/2026 and ten of its communes are wards (NQ 30/2026/QH16)', () => {
    expect(findProvince('75', '2026-04-29')).toMatchObject({ fullName: 'Tỉnh Đồng Nai', validFrom: reform });
    expect(findProvince('75', '2026-04-30')).toMatchObject({ fullName: 'Thành phố Đồng Nai', kind: 'city' });
    const wards = (day: string) =>
      listPlaces('commune', day).filter((c) => c.level === 'commune' && c.province === '75' && c.kind === 'ward');
    expect([wards('2026-04-29').length, wards('2026-04-30').length]).toEqual([23, 33]);
    expect(findCommune('26485', '2026-04-29')).toMatchObject({ name: 'Xã Nhơn Trạch', validTo: '2026-04-29' });
    expect(findCommune('26485', '2026-04-30')).toMatchObject({ name: 'Phường Nhơn Trạch', validFrom: '2026-04-30' });
  });

  test('today nine of the 34 are cities, and of the communes 709 are wards, 2,599 communes, 13 special zones', () => {
    const kinds = (level: 'province' | 'commune') =>
      listPlaces(level, today).reduce<Record<string, number>>((counts, place) => {
        const kind = place.level === 'district' ? '' : place.kind;
        return { ...counts, [kind]: (counts[kind] ?? 0) + 1 };
      }, {});
    expect(kinds('province')).toEqual({ city: 9, province: 25 });
    expect(kinds('commune')).toEqual({ ward: 709, commune: 2_599, 'special-zone': 13 });
  });
});
