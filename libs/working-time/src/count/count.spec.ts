import { getCalendar } from '../calendar/versions';
import { dayOf } from '../clock';
import { at, defaultRules, shown } from '../samples';
import { agencyDue, citizenDeadline, dueUnderNewCalendar, filingLimit, workingDaysBefore } from './count';

const calendar = getCalendar('VN-2026-11');
const due = (received: string, days: number, rules = defaultRules) =>
  shown(agencyDue(calendar, at(received), days, rules));

describe('an agency’s due (RF-03, RF-04)', () => {
  test.each([
    ['2026-11-23T09:10', 1, '2026-11-23'],
    ['2026-11-23T15:00', 1, '2026-11-23'],
    ['2026-11-23T15:01', 1, '2026-11-25'],
    ['2026-11-23T15:01', 3, '2026-11-27'],
    ['2026-11-20T10:00', 3, '2026-11-25'],
    ['2026-11-20T10:00', 5, '2026-11-27'],
    ['2026-12-30T16:00', 3, '2027-01-05'],
    ['2026-12-31T10:00', 2, '2027-01-04'],
    ['2026-02-13T14:00', 3, '2026-02-24'],
    ['2026-02-13T16:00', 3, '2026-02-25'],
    ['2026-08-22T10:00', 1, '2026-08-22'],
    ['2026-08-28T10:00', 3, '2026-09-04'],
    ['2025-04-25T15:30', 3, '2025-04-29'],
    ['2026-11-23T09:00', 9, '2026-12-04'],
    ['2026-11-23T09:00', 12, '2026-12-09'],
  ])('received %s with %i working days is 17:00 of %s (vectors of F)', (received, days, day) =>
    expect(due(received, days)).toBe(`${day}T17:00:00`),
  );

  test('counts 15:00:00 as the same day, a second or a millisecond later as the next working day (RF-03)', () => {
    expect(due('2026-11-23T15:00:00', 1)).toBe('2026-11-23T17:00:00');
    expect(due('2026-11-23T15:00:00.001', 1)).toBe('2026-11-25T17:00:00');
    expect(due('2026-11-23T15:00:01', 1)).toBe('2026-11-25T17:00:00');
  });

  test('counts 15:00:00 as the next working day when the cut-off is exclusive (RF-03 cutoff.inclusive)', () => {
    const exclusive = { ...defaultRules, cutOffInclusive: false };
    expect(due('2026-11-23T14:59:59.999', 1, exclusive)).toBe('2026-11-23T17:00:00');
    expect(due('2026-11-23T15:00:00', 1, exclusive)).toBe('2026-11-25T17:00:00');
  });

  test('leaves out the start day when it is counted as the Civil Code counts (RF-04 countMode)', () => {
    const civil = { ...defaultRules, startDayIsDayOne: false };
    expect(due('2026-11-23T09:10', 1, civil)).toBe('2026-11-25T17:00:00');
    expect(due('2026-11-23T15:01', 1, civil)).toBe('2026-11-26T17:00:00');
    // Received on a Saturday it starts on Monday, which is left out: never earlier than if received on Friday evening.
    expect(due('2026-11-27T16:00', 1, civil)).toBe('2026-12-01T17:00:00');
    expect(due('2026-11-28T09:00', 1, civil)).toBe('2026-12-01T17:00:00');
  });

  test('received on a day off starts on the next working day, at whatever hour (RF-01)', () => {
    expect(due('2026-11-21T16:30', 1)).toBe('2026-11-23T17:00:00');
    expect(due('2026-11-24T09:00', 1)).toBe('2026-11-25T17:00:00');
  });

  test('received on a make-up Saturday after 15:00 starts on Monday (RF-01, RF-03)', () => {
    expect(due('2026-08-22T15:01', 1)).toBe('2026-08-24T17:00:00');
  });

  test('goes on over New Year and into years without a table (RF-07)', () => {
    // The observed code base loads only the current year and miscounts here: 01/01/2027 is a holiday.
    expect(due('2026-12-31T15:30', 1)).toBe('2027-01-04T17:00:00');
    expect(due('2027-12-31T15:30', 1)).toBe('2028-01-04T17:00:00');
  });

  test('counts from each hand-over: the chain of one dossier (scenario 31, D6, D7)', () => {
    const total = due('2026-11-23T09:00', 9);
    const handOver = '2026-11-23T16:30';
    expect(due(handOver, 2)).toBe('2026-11-26T17:00:00');
    expect(due(handOver, 7)).toBe('2026-12-03T17:00:00');
    expect(total).toBe('2026-12-04T17:00:00');
    // Waiting for a residence registered at 16:40 the card's own date would lie beyond the total, which then holds.
    expect(due('2026-11-26T16:40', 7)).toBe('2026-12-07T17:00:00');
  });

  test.each([0, -1, 1.5, NaN, Infinity, 10_001])('has no limit of %p days', (days) =>
    expect(() => due('2026-11-23T09:00', days)).toThrow(RangeError),
  );

  test('has no receipt at an impossible instant', () => {
    expect(() => agencyDue(calendar, NaN, 1, defaultRules)).toThrow(RangeError);
  });
});

describe('a citizen’s deadline (RF-05, RB-07)', () => {
  const deadline = (notified: string, days: number) => shown(citizenDeadline(calendar, at(notified), days));

  test('is the last second of the seventh working day after the notice', () => {
    expect(deadline('2026-11-23T00:00', 7)).toBe('2026-12-03T23:59:59');
  });

  test('does not depend on the hour of the notice: there is no cut-off for citizens', () => {
    expect(deadline('2026-11-23T23:59:59', 7)).toBe('2026-12-03T23:59:59');
  });

  test('notified on a day off counts from the next working day', () => {
    expect(deadline('2026-11-21T10:00', 1)).toBe('2026-11-23T23:59:59');
    expect(deadline('2026-11-24T10:00', 7)).toBe('2026-12-03T23:59:59');
  });

  test('is reminded of two working days before, at the same hour (B.9)', () => {
    const reminded = (instant: string, days: number) => shown(workingDaysBefore(calendar, at(instant), days));
    expect(reminded('2026-12-03T23:59:59', 2)).toBe('2026-12-01T23:59:59');
    expect(reminded('2026-11-25T17:00', 2)).toBe('2026-11-20T17:00:00');
    expect(reminded('2026-11-22T09:00', 1)).toBe('2026-11-20T09:00:00');
    expect(reminded('2026-11-22T09:00', 0)).toBe('2026-11-22T09:00:00');
  });
});

describe('a filing limit (D8)', () => {
  test('excludes the first day and moves on from a holiday to the next working day (scenario 33)', () => {
    expect(filingLimit(calendar, '2026-09-25', 60)).toBe('2026-11-25');
  });

  test('is kept until the end of its last day and not a minute longer (scenario 33)', () => {
    const isLate = (filed: string) => dayOf(at(filed)) > filingLimit(calendar, '2026-09-25', 60);
    expect([isLate('2026-11-25T23:59'), isLate('2026-11-26T00:00')]).toEqual([false, true]);
  });

  test('stays when its last day is worked, a make-up Saturday too', () => {
    expect(filingLimit(calendar, '2026-09-24', 60)).toBe('2026-11-23');
    expect(filingLimit(calendar, '2026-08-07', 15)).toBe('2026-08-22');
  });

  test('of 15 days for a death moves on over a weekend', () => {
    expect(filingLimit(calendar, '2026-11-06', 15)).toBe('2026-11-23');
  });

  test('moves on over the whole of Tết', () => {
    expect(filingLimit(calendar, '2026-12-06', 60)).toBe('2027-02-11');
  });
});

describe('a due under a new calendar (D7, D16, scenario 39)', () => {
  const proposalB = getCalendar('VN-2026-11-TET-B');
  const received = at('2027-01-25T10:00');
  const moved = (days: number) => {
    const promised = agencyDue(calendar, received, days, defaultRules);
    const recomputed = agencyDue(proposalB, received, days, defaultRules);
    return [promised, recomputed, dueUnderNewCalendar(proposalB, promised, recomputed)].map(shown);
  };

  test('is the later one of ten working days', () => {
    expect(moved(10)).toEqual(['2027-02-12T17:00:00', '2027-02-15T17:00:00', '2027-02-15T17:00:00']);
  });

  test('of nine working days would be earlier, so the promise holds and moves out of the new holidays', () => {
    expect(moved(9)).toEqual(['2027-02-11T17:00:00', '2027-02-04T17:00:00', '2027-02-15T17:00:00']);
  });

  test('stays where both calendars agree', () => {
    expect(moved(3)).toEqual(['2027-01-27T17:00:00', '2027-01-27T17:00:00', '2027-01-27T17:00:00']);
  });
});
