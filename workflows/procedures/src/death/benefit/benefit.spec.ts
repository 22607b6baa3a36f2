import { settingsReader } from '../../settings';
import { deathSettings } from '../settings';
import { chooseFuneralBenefit, funeralBenefits, leastFuneralAmount, monthlySurvivorBenefit } from './index';

const settings = settingsReader(deathSettings);
const chosen = (diedOn: string, ...confirmed: string[]) => {
  const { chosen } = chooseFuneralBenefit({ diedOn }, confirmed, settings);
  return chosen && [chosen.category, chosen.amount, chosen.payer];
};

describe('the vectors of domain C.6: amounts by the date of death', () => {
  test.each([
    ['2026-06-30', 'BHXH_MT', 23_400_000],
    ['2026-07-01', 'BHXH_MT', 25_300_000],
    ['2024-06-15', 'BHXH_MT', 18_000_000],
    ['2023-06-30', 'BHXH_MT', 14_900_000],
    ['2023-07-01', 'BHXH_MT', 18_000_000],
    ['2026-06-30', 'NCC_MT', 23_400_000],
    ['2026-07-01', 'CCB_MT', 25_300_000],
    ['2026-06-30', 'BTXH_MT', 10_000_000],
    ['2026-07-01', 'BTXH_MT', 10_800_000],
    ['2024-06-30', 'BTXH_MT', 7_200_000],
    ['2021-06-30', 'BTXH_MT', 5_400_000],
    ['2026-06-30', 'HTXH_MT', 10_000_000],
    ['2026-07-01', 'HTXH_MT', 10_800_000],
  ])('death on %s, %s: %d (scenario 20)', (diedOn, category, amount) => {
    expect(chosen(diedOn, category)?.slice(0, 2)).toEqual([category, amount]);
  });

  test('a pensioner of 85 who was on the list of social assistance too: BHXH alone, 25,300,000 (RC-01)', () => {
    expect(chosen('2026-10-10', 'BTXH_MT', 'BHXH_MT')).toEqual(['BHXH_MT', 25_300_000, 'social-insurance']);
  });

  test('the social pension and its support begin on 01/07/2025', () => {
    expect(chosen('2025-06-30', 'HTXH_MT')).toBeUndefined();
    expect(chosen('2025-07-01', 'HTXH_MT')).toEqual(['HTXH_MT', 10_000_000, 'social-assistance']);
  });
});

describe('one benefit per death, the highest (RC-01)', () => {
  test('is nothing when nothing is confirmed', () => {
    const none = chooseFuneralBenefit({ diedOn: '2026-10-10' }, [], settings);
    expect(none).toEqual({ chosen: undefined, considered: [], beside: [], elsewhere: [] });
  });

  test('breaks ties by the order of the law’s list (scenario 35)', () => {
    expect(chosen('2026-06-30', 'BTXH_MT', 'HTXH_MT')).toEqual(['HTXH_MT', 10_000_000, 'social-assistance']);
    expect(chosen('2026-07-01', 'BTXH_MT', 'HTXH_MT')).toEqual(['HTXH_MT', 10_800_000, 'social-assistance']);
    expect(chosen('2026-10-10', 'CCB_MT', 'NCC_MT', 'BHXH_MT')).toEqual(['BHXH_MT', 25_300_000, 'social-insurance']);
    expect(chosen('2026-10-10', 'CCB_MT', 'NCC_MT')).toEqual(['NCC_MT', 25_300_000, 'merit']);
  });

  test('says what else was considered, best first, each with its sources', () => {
    const { considered } = chooseFuneralBenefit({ diedOn: '2026-10-10' }, ['BTXH_MT', 'BHXH_MT'], settings);
    expect(considered.map(({ category, amount }) => [category, amount])).toEqual([
      ['BHXH_MT', 25_300_000],
      ['BTXH_MT', 10_800_000],
    ]);
    expect(considered[0]!.sources).toEqual(['Luật BHXH 41/2024/QH15 Điều 85', 'NĐ 161/2026/NĐ-CP [C2:S17]']);
  });

  test('leaves merit’s lump sum of three months beside it: no double benefit (D15, scenario 35)', () => {
    const { chosen, beside } = chooseFuneralBenefit({ diedOn: '2026-10-10' }, ['NCC_MT', 'BHXH_MT'], settings);
    expect(chosen).toMatchObject({ category: 'BHXH_MT', amount: 25_300_000 });
    expect(beside).toMatchObject([{ code: 'NCC_LUMP_SUM', payer: 'merit', months: 3, standard: 3_012_000 }]);
  });

  test('tells of emergency support, which is paid elsewhere', () => {
    const { chosen, elsewhere } = chooseFuneralBenefit({ diedOn: '2026-10-10' }, ['KHAN_CAP_MT', 'BTXH_MT'], settings);
    expect(chosen?.category).toBe('BTXH_MT');
    expect(elsewhere).toMatchObject([{ category: 'KHAN_CAP_MT', amount: 27_000_000 }]);
  });

  test('takes multipliers from the settings: provinces may pay more (D15)', () => {
    const local = settingsReader(deathSettings, { 'htxh.multiplier': 25, 'btxh.multiplier': 24 });
    const { considered } = chooseFuneralBenefit({ diedOn: '2026-10-10' }, ['BTXH_MT', 'HTXH_MT'], local);
    expect(considered.map(({ category, amount }) => [category, amount])).toEqual([
      ['HTXH_MT', 13_500_000],
      ['BTXH_MT', 12_960_000],
    ]);
  });
});

describe('a day of death that is partly known (RC-04)', () => {
  const decision = (diedOn: string, knownBy?: string) =>
    chooseFuneralBenefit({ diedOn, knownBy }, ['BHXH_MT', 'BTXH_MT'], settings);

  test('a month has that month’s level: levels change on the 1st', () => {
    expect(decision('2026-06').chosen?.amount).toBe(23_400_000);
    expect(decision('2026-07').chosen?.amount).toBe(25_300_000);
  });

  test('a year in which nothing changed is as good as a day', () => {
    expect(decision('2025').chosen?.amount).toBe(23_400_000);
    expect(decision('2025').manualCheck).toBeUndefined();
  });

  test('a year that spans a change has a payer but no amount: an officer looks', () => {
    expect(decision('2026')).toMatchObject({ chosen: { category: 'BHXH_MT' }, manualCheck: 'RC-04' });
    expect(decision('2026').chosen).not.toHaveProperty('amount');
  });

  test('a year is certain while the change lies ahead', () => {
    expect(decision('2026', '2026-06-30').chosen?.amount).toBe(23_400_000);
    expect(decision('2026', '2026-07-01').manualCheck).toBe('RC-04');
  });

  test('in any case the lower amount is due, of a benefit that began in that year its first', () => {
    expect(leastFuneralAmount('BHXH_MT', { diedOn: '2026' }, settings)).toBe(23_400_000);
    expect(leastFuneralAmount('HTXH_MT', { diedOn: '2025' }, settings)).toBe(10_000_000);
    expect(() => leastFuneralAmount('KHAN_CAP_MT', { diedOn: '2026' }, settings)).toThrow('no funeral category');
  });

  test('before the first level known nothing is offered', () => {
    expect(funeralBenefits({ diedOn: '1998-04' }, settings)).toEqual([]);
  });
});

describe('the monthly survivor benefit (RC-05)', () => {
  const benefit = (diedOn: string, ...unsupported: (boolean | undefined)[]) =>
    monthlySurvivorBenefit(
      { diedOn },
      unsupported.map((it) => ({ unsupported: it })),
      settings,
    );

  test.each([
    ['2026-06-30', 1_170_000, 1_638_000],
    ['2026-07-01', 1_265_000, 1_771_000],
  ])('is half of the level of %s, 70 %% for whom nobody supports: %d, %d', (diedOn, half, more) => {
    expect(benefit(diedOn, false, true, undefined)).toMatchObject({
      perRelative: [half, more, half],
      monthly: 2 * half + more,
    });
  });

  test('is for four relatives at most', () => {
    expect(benefit('2026-07-01', false, false, false, false)?.monthly).toBe(5_060_000);
    expect(() => benefit('2026-07-01', false, false, false, false, false)).toThrow('RC-05');
  });

  test('is not guessed from a year that spans a change (RC-04)', () => {
    expect(benefit('2026', false)).toBeUndefined();
  });
});
