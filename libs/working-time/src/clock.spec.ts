import { addDays, dayOf, instantAt, isWeekend, moveTo } from './clock';
import { at, shown } from './samples';

describe('the clock of Việt Nam', () => {
  test('changes its day at 17:00 UTC (scenario 34)', () => {
    expect(dayOf(Date.parse('2026-08-31T16:59:59.999Z'))).toBe('2026-08-31');
    expect(dayOf(Date.parse('2026-08-31T17:00:00Z'))).toBe('2026-09-01');
    expect(dayOf(Date.parse('2027-02-28T17:00:00Z'))).toBe('2027-03-01');
  });

  test('is seven hours ahead of UTC all year', () => {
    expect(instantAt('2026-07-01', '17:00')).toBe(Date.parse('2026-07-01T10:00:00Z'));
    expect(instantAt('2026-12-01', '23:59:59')).toBe(Date.parse('2026-12-01T16:59:59Z'));
  });

  test('counts across months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  test('knows Saturday and Sunday', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false]);
  });

  test('keeps the time of day when it moves to another day', () => {
    expect(shown(moveTo('2027-01-04', at('2026-12-31T23:59:59')))).toBe('2027-01-04T23:59:59');
  });

  test.each([NaN, Infinity, -Infinity, 8.64e15])('has no instant %p', (instant) =>
    expect(() => dayOf(instant)).toThrow(RangeError),
  );

  test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-01-01T00:00'])('has no day %p', (day) =>
    expect(() => instantAt(day, '00:00')).toThrow(RangeError),
  );
});
