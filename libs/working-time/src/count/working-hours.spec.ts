import { withOfficeHours } from '../calendar/calendar';
import { getCalendar } from '../calendar/versions';
import { hourMs, minuteMs } from '../clock';
import { at, shown } from '../samples';
import { addWorkingTime, subtractWorkingTime, workingTimeBetween } from './working-hours';

const calendar = getCalendar('VN-2026-11');
const hoursBetween = (from: string, to: string) => workingTimeBetween(calendar, at(from), at(to)) / hourMs;
const later = (from: string, hours: number) => shown(addWorkingTime(calendar, at(from), hours * hourMs));
const earlier = (until: string, hours: number) => shown(subtractWorkingTime(calendar, at(until), hours * hourMs));

describe('office time (RF-02)', () => {
  test('is eight hours a working day', () => {
    expect(hoursBetween('2026-11-23T00:00', '2026-11-24T00:00')).toBe(8);
  });

  test('stands still over lunch, at night, on weekends and on holidays', () => {
    expect(hoursBetween('2026-11-23T11:00', '2026-11-23T13:30')).toBe(1);
    expect(hoursBetween('2026-11-20T16:00', '2026-11-23T08:30')).toBe(2);
    expect(hoursBetween('2026-11-24T00:00', '2026-11-25T00:00')).toBe(0);
    expect(hoursBetween('2026-11-23T17:00', '2026-11-25T07:30')).toBe(0);
  });

  test('runs on a make-up Saturday (RF-01)', () => {
    expect(hoursBetween('2026-08-22T07:30', '2026-08-22T17:00')).toBe(8);
  });

  test('backwards is none', () => {
    expect(hoursBetween('2026-11-23T10:00', '2026-11-23T09:00')).toBe(0);
  });

  test('ends with the office, not with its next opening', () => {
    expect(later('2026-11-23T10:30', 1)).toBe('2026-11-23T11:30:00');
    expect(later('2026-11-23T16:00', 2)).toBe('2026-11-25T08:30:00');
    expect(later('2026-11-21T10:00', 1)).toBe('2026-11-23T08:30:00');
  });

  test('of none leaves the instant where it is, in or out of office hours', () => {
    expect(later('2026-11-22T03:00', 0)).toBe('2026-11-22T03:00:00');
    expect(earlier('2026-11-22T03:00', 0)).toBe('2026-11-22T03:00:00');
  });

  test('warns four working hours before a due (RB-15)', () => {
    expect(earlier('2026-11-25T17:00', 4)).toBe('2026-11-25T13:00:00');
    expect(earlier('2026-11-25T10:00', 4)).toBe('2026-11-23T15:30:00');
  });

  test('warns at 80 % of a clock (RB-15)', () => {
    const [received, due] = [at('2026-11-23T09:30'), at('2026-11-25T17:00')];
    const share = Math.round(workingTimeBetween(calendar, received, due) * 0.8);
    expect(shown(addWorkingTime(calendar, received, share))).toBe('2026-11-25T14:12:00');
  });

  test('gives the population database two working hours, but no longer than half an hour before the due (RB-08, D5)', () => {
    const softTimeout = (asked: string, due: string) =>
      shown(Math.min(addWorkingTime(calendar, at(asked), 2 * hourMs), at(due) - 30 * minuteMs));
    expect(softTimeout('2026-11-23T10:30', '2026-11-23T17:00')).toBe('2026-11-23T14:00:00');
    expect(softTimeout('2026-11-23T15:45', '2026-11-23T17:00')).toBe('2026-11-23T16:30:00');
  });

  test.each([-1, NaN, Infinity, 1e12])('of %p milliseconds is refused', (ms) => {
    expect(() => addWorkingTime(calendar, 0, ms)).toThrow(RangeError);
    expect(() => subtractWorkingTime(calendar, 0, ms)).toThrow(RangeError);
  });
});

describe('the four working hours for a health notice (RF-06)', () => {
  const facility = withOfficeHours(calendar, [
    ['07:00', '11:30'],
    ['13:30', '17:00'],
  ]);
  const noticeDue = (signed: string) => shown(addWorkingTime(facility, at(signed), 4 * hourMs));

  test('run on the hours of the facility', () => {
    expect(noticeDue('2026-11-23T07:00')).toBe('2026-11-23T11:00:00');
    expect(noticeDue('2026-11-23T10:00')).toBe('2026-11-23T16:00:00');
    expect(noticeDue('2026-11-23T16:00')).toBe('2026-11-25T10:00:00');
  });

  test('of a birth at night or on a weekend begin when it opens', () => {
    expect(noticeDue('2026-11-22T02:00')).toBe('2026-11-23T11:00:00');
  });
});
