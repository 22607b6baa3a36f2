import { findCommune, findProvince, listPlaces } from './find';
import { mergedFrom, mergedInto } from './provinces/merged';
import { provincesBefore2025, provincesSince2025 } from './provinces/names';
import { predecessorsOf, successorsOf, translate } from './translate';

const eve = '2025-06-30';
const reform = '2025-07-01';
const codes = (places: { code: string }[]) => places.map(({ code }) => code);

describe('from old provinces to new (RD-09, D.6)', () => {
  test.each(Object.keys(provincesBefore2025))('%s went into exactly one of the 34', (code) => {
    const [into, ...more] = successorsOf({ code, level: 'province' }, eve, reform);
    expect(more).toEqual([]);
    expect(codes(predecessorsOf({ code: into!.code, level: 'province' }, reform, eve))).toContain(code);
  });

  test('each of the 34 keeps the code of one that went into it', () => {
    expect(Object.keys(mergedFrom).sort()).toEqual(Object.keys(provincesSince2025).sort());
    expect(mergedInto.size).toBe(63);
    for (const [code, from] of Object.entries(mergedFrom)) expect(from).toContain(code);
  });

  test('Lào Cai is found under 10 before and 15 after; the old 15, Yên Bái, is there too', () => {
    expect(codes(successorsOf({ code: '10', level: 'province' }, eve, reform))).toEqual(['15']);
    expect(predecessorsOf({ code: '15', level: 'province' }, reform, eve).map((p) => `${p.code} ${p.name}`)).toEqual([
      '15 Yên Bái',
      '10 Lào Cai',
    ]);
  });

  test('all communes follow their province, so that two lists made apart agree', () => {
    const strayed = listPlaces('commune', eve).flatMap((old) => {
      const province = old.level === 'commune' ? mergedInto.get(old.province) : undefined;
      const parts = successorsOf({ code: old.code, level: 'commune' }, eve, reform);
      return parts.filter((part) => part.level !== 'commune' || part.province !== province).map(() => old.code);
    });
    expect(strayed).toEqual([]);
  });
});

describe('from old communes to new (RD-09, F-15)', () => {
  test('every old commune lives on in at least one new one, and every new one comes from somewhere', () => {
    const isLost = ({ code }: { code: string }) => successorsOf({ code, level: 'commune' }, eve, reform).length === 0;
    const isNew = ({ code }: { code: string }) => predecessorsOf({ code, level: 'commune' }, reform, eve).length === 0;
    expect(listPlaces('commune', eve).filter(isLost)).toEqual([]);
    expect(listPlaces('commune', reform).filter(isNew)).toEqual([]);
  });

  test('471 were divided; which part an address lies in is not guessed', () => {
    const divided = listPlaces('commune', eve).filter(
      ({ code }) => successorsOf({ code, level: 'commune' }, eve, reform).length > 1,
    );
    expect(divided).toHaveLength(471);
    const parts = successorsOf({ code: '00019', level: 'commune', province: '01' }, eve, reform);
    expect(codes(parts)).toEqual(['00004', '00070', '00190', '00226']);
  });

  test('what lies in another province is not meant', () => {
    expect(successorsOf({ code: '00019', level: 'commune', province: '79' }, eve, reform)).toEqual([]);
    expect(successorsOf({ code: '00019', level: 'province' }, eve, reform)).toEqual([]);
  });

  test('Bạch Long Vĩ was a district without communes and is a special zone', () => {
    expect(successorsOf({ code: '318', level: 'district' }, eve, reform)).toMatchObject([
      { name: 'Đặc khu Bạch Long Vĩ' },
    ]);
    expect(predecessorsOf({ code: '11948', level: 'commune' }, reform, eve)).toMatchObject([{ code: '318' }]);
  });

  test('a district’s area lies in the communes of today', () => {
    const parts = successorsOf({ code: '001', level: 'district' }, eve, reform);
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['Phường Ba Đình', 'Phường Ngọc Hà']));
    expect(new Set(codes(parts)).size).toBe(parts.length);
  });

  test('there and back holds the place one came from', () => {
    for (const { code } of listPlaces('commune', eve).filter((_, index) => index % 97 === 0))
      for (const part of successorsOf({ code, level: 'commune' }, eve, '2026-11-22'))
        expect(codes(predecessorsOf({ code: part.code, level: 'commune' }, '2026-11-22', eve))).toContain(code);
  });

  test('the order of the two days must be right', () => {
    expect(() => successorsOf({ code: '01', level: 'province' }, reform, eve)).toThrow(RangeError);
    expect(() => predecessorsOf({ code: '01', level: 'province' }, eve, reform)).toThrow(RangeError);
  });
});

describe('an address (RD-09, F-15, scenario 26)', () => {
  const declared = (code: string, validAt: string) => ({ code, validAt, textAsDeclared: 'số 5, phường Phúc Xá' });

  test('valid at birth and unknown today is carried to its one commune, keeping what was declared', () => {
    const address = declared('00001', '2025-05-20');
    const translation = translate(address, '2026-11-22');
    expect(translation).toEqual({
      result: 'exact',
      candidates: [findCommune('00097', '2026-11-22')],
      declared: address,
    });
    expect(translation.declared).toBe(address);
  });

  test('of a divided commune has several candidates', () => {
    expect(translate(declared('00007', eve), reform)).toMatchObject({
      result: 'ambiguous',
      candidates: [{ name: 'Phường Ngọc Hà' }, { name: 'Phường Giảng Võ' }],
    });
  });

  test('whose code no list of its day has is unknown, even when another day’s list has it', () => {
    expect(translate(declared('00001', reform), reform).result).toBe('unknown');
    expect(translate(declared('99999', eve), reform).result).toBe('unknown');
    expect(translate(declared('89', '2026-01-01'), '2026-11-22').result).toBe('unknown');
  });

  test('of a province follows the province, not its code: 27 became 24, and 24 was another', () => {
    expect(translate(declared('91', '2024-05-01'), '2026-11-22').candidates).toEqual([
      findProvince('91', '2026-11-22'),
    ]);
    expect(translate(declared('27', '2024-05-01'), '2026-11-22').candidates).toMatchObject([{ code: '24' }]);
    expect(translate(declared('24', '2026-11-22'), '2024-05-01')).toMatchObject({
      result: 'ambiguous',
      candidates: [{ name: 'Bắc Giang' }, { name: 'Bắc Ninh' }],
    });
  });

  test('takes the name of its day when only the kind of place changed', () => {
    expect(translate(declared('26485', '2025-08-01'), '2026-11-22')).toMatchObject({
      result: 'exact',
      candidates: [{ code: '26485', name: 'Phường Nhơn Trạch' }],
    });
  });
});
