import { isWorkingDay, findException } from './calendar';
import { projectedDays } from './projection';
import { getCalendar } from './versions';

const listed = (year: number) => [...projectedDays(year).values()].map(({ day, kind }) => `${day} ${kind}`).sort();

describe('a year that no table covers (RF-07)', () => {
  const calendar = getCalendar('VN-2026-11');

  test('has its fixed-date holidays, and a day in lieu of each on a weekend (RF-08)', () => {
    // 01/01/2028 is a Saturday, 30/04 a Sunday before the holiday of 1 May, 02/09 a Saturday.
    expect(listed(2028)).toEqual([
      '2028-01-03 substitute',
      '2028-05-01 holiday',
      '2028-05-02 substitute',
      '2028-09-04 substitute',
      '2028-11-24 holiday',
    ]);
  });

  test('gives both of two neighbouring holidays on one weekend a day of its own (RF-08)', () => {
    // 30/04/2033 is a Saturday, 01/05 a Sunday.
    expect(listed(2033)).toEqual(expect.arrayContaining(['2033-05-02 substitute', '2033-05-03 substitute']));
  });

  test('gives no day in lieu of Culture Day, which the labour code does not list (RF-08)', () => {
    // 24/11/2029 is a Saturday.
    expect(listed(2029).filter((day) => day.startsWith('2029-11'))).toEqual([]);
  });

  test('has no Culture Day before there was one', () => {
    expect(isWorkingDay(calendar, '2022-11-24')).toBe(true);
    expect(isWorkingDay(calendar, '2022-09-02')).toBe(false);
  });

  test('invents no lunar date: Tết 2028 (26 January) is worked until it is announced', () => {
    expect(isWorkingDay(calendar, '2028-01-26')).toBe(true);
    expect(findException(calendar, '2028-11-24')).toMatchObject({
      confidence: 'P',
      source: expect.stringMatching('RF-07'),
    });
  });
});
