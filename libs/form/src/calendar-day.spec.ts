import {
  addDays,
  ageInMonths,
  ageInYears,
  earliestDay,
  isDay,
  isPartialDay,
  latestDay,
  vietnamDay,
  vietnamTime,
} from './calendar-day';

describe('a day', () => {
  test.each(['2026-09-25', '2028-02-29', '1900-12-31'])('%s exists', (day) => expect(isDay(day)).toBe(true));
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
    '1900-02-29',
  ])('%s does not exist', (day) => expect(isDay(day)).toBe(false));

  test('changes in Việt Nam at 17:00 UTC', () => {
    expect(vietnamDay(new Date('2026-08-31T16:59:59.999Z'))).toBe('2026-08-31');
    expect(vietnamDay(new Date('2026-08-31T17:00:00.000Z'))).toBe('2026-09-01');
  });

  test('has a clock seven hours ahead of UTC', () => {
    expect(vietnamTime(new Date('2026-08-31T17:00:00.000Z'))).toBe('00:00');
    expect(vietnamTime(new Date('2026-11-23T02:10:59.999Z'))).toBe('09:10');
  });

  test('is counted across the ends of months and leap years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });
});

describe('a partly known day', () => {
  test.each(['1958', '1958-04', '1958-04-30'])('may be %s', (day) => expect(isPartialDay(day)).toBe(true));
  test.each(['58', '1958-13', '1958-02-30', '1958-', '1958-04-30-01'])('may not be %s', (day) =>
    expect(isPartialDay(day)).toBe(false),
  );

  test('lies between its earliest and its latest day', () => {
    expect([earliestDay('1958'), latestDay('1958')]).toEqual(['1958-01-01', '1958-12-31']);
    expect([earliestDay('1960-02'), latestDay('1960-02')]).toEqual(['1960-02-01', '1960-02-29']);
    expect([earliestDay('1958-04-05'), latestDay('1958-04-05')]).toEqual(['1958-04-05', '1958-04-05']);
  });
});

describe('an age', () => {
  test('grows on the corresponding day of the month', () => {
    expect(ageInMonths('2020-11-23', '2026-11-22')).toBe(71);
    expect(ageInMonths('2020-11-23', '2026-11-23')).toBe(72);
  });

  test('of a child born on 29 February is full on 1 March', () => {
    expect(ageInMonths('2024-02-29', '2030-02-28')).toBe(71);
    expect(ageInMonths('2024-02-29', '2030-03-01')).toBe(72);
  });

  test('is negative before birth', () => {
    expect(ageInYears('2027-01-01', '2026-12-31')).toBe(-1);
  });
});
