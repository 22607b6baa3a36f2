import { getCalendar } from '../calendar/versions';
import { at, defaultRules, shown } from '../samples';
import { consumedDays, remainingDays, resumedDue } from './stopped-clock';

const calendar = getCalendar('VN-2026-11');
const consumed = (received: string, stopped: string, rules = defaultRules) =>
  consumedDays(calendar, at(received), at(stopped), rules);
const resumed = (receivedAt: string, stoppedAt: string, resumedAt: string, days: number) =>
  shown(
    resumedDue(calendar, {
      receivedAt: at(receivedAt),
      stoppedAt: at(stoppedAt),
      resumedAt: at(resumedAt),
      days,
      rules: defaultRules,
    }),
  );

describe('a stopped clock (D7)', () => {
  test('stopped on its first day has used nothing; answered at night it counts from the next day (scenario 32)', () => {
    expect(consumed('2026-11-23T09:00', '2026-11-23T16:00')).toBe(0);
    expect(resumed('2026-11-23T09:00', '2026-11-23T16:00', '2026-12-03T22:10', 2)).toBe('2026-12-07T17:00:00');
  });

  test('stopped after a day has used it; answered before 15:00 the rest counts from that day (scenario 32)', () => {
    expect(consumed('2026-11-23T09:00', '2026-11-25T10:00')).toBe(1);
    expect(resumed('2026-11-23T09:00', '2026-11-25T10:00', '2026-12-03T14:00', 2)).toBe('2026-12-03T17:00:00');
  });

  test('uses a day up only once its 17:00 has passed', () => {
    expect(consumed('2026-11-23T09:00', '2026-11-23T17:00:00')).toBe(0);
    expect(consumed('2026-11-23T09:00', '2026-11-23T17:00:00.001')).toBe(1);
  });

  test('uses up no day off', () => {
    expect(consumed('2026-11-20T09:00', '2026-11-23T08:00')).toBe(1);
    expect(consumed('2026-11-23T09:00', '2026-11-24T20:00')).toBe(1);
  });

  test('received after 15:00 uses the same evening up for nothing (RF-03)', () => {
    expect(consumed('2026-11-23T15:01', '2026-11-23T18:00')).toBe(0);
    expect(consumed('2026-11-23T15:01', '2026-11-25T18:00')).toBe(1);
  });

  test('uses a make-up Saturday up like any working day (RF-01)', () => {
    expect(consumed('2026-08-21T09:00', '2026-08-24T08:00')).toBe(2);
  });

  test('leaves at least one day, however late it was stopped', () => {
    expect([remainingDays(3, 1), remainingDays(2, 2), remainingDays(2, 5)]).toEqual([2, 1, 1]);
    expect(resumed('2026-11-23T09:00', '2026-12-01T10:00', '2026-12-03T14:00', 2)).toBe('2026-12-03T17:00:00');
  });

  test('stopped before it was received has used nothing', () => {
    expect(consumed('2026-11-23T09:00', '2026-11-20T09:00')).toBe(0);
  });

  test('leaves the start day out where the Civil Code counts (RF-04)', () => {
    const civil = { ...defaultRules, startDayIsDayOne: false };
    expect(consumed('2026-11-23T09:00', '2026-11-25T18:00', civil)).toBe(1);
  });
});
