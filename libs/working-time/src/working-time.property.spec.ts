import fc from 'fast-check';
import { holiday } from './calendar/years/rows';
import { isWorkingDay, toCalendar, type Calendar, type YearTable } from './calendar/calendar';
import { getCalendar } from './calendar/versions';
import { agencyDue, citizenDeadline, dueUnderNewCalendar, filingLimit, workingDaysBefore } from './count/count';
import { consumedDays, remainingDays, resumedDue } from './count/stopped-clock';
import { addWorkingTime, subtractWorkingTime, workingTimeBetween } from './count/working-hours';
import { explainDue } from './explain/explain';
import { at, shown } from './samples';

const minute = 60_000;
const day = 24 * 60 * minute;
const published = getCalendar('VN-2026-11');

/** Two months around New Year and Tết, National Day with its make-up Saturday, and a stretch beyond the last table. */
const instants = fc
  .tuple(
    fc.constantFrom('2026-01-01T00:00', '2026-08-14T00:00', '2026-11-13T00:00', '2027-01-20T00:00', '2027-12-20T00:00'),
    fc.integer({ min: 0, max: 40 * 24 * 60 }),
  )
  .map(([from, minutes]) => at(from) + minutes * minute);
const limits = fc.integer({ min: 1, max: 15 });
const rules = fc.record({ cutOffInclusive: fc.boolean(), startDayIsDayOne: fc.boolean() });
const durations = fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => minutes * minute);
const sorted = (...values: number[]): number[] => values.sort((a, b) => a - b);

/** Any set of days off in 2026, so that nothing rests on how the real holidays happen to lie. */
const calendars = fc.oneof(
  fc.constant(published),
  fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 200 }).map((numbers) => {
    const days = numbers.map((number) => off(shown(at('2026-01-01T00:00') + number * day).slice(0, 10)));
    return toCalendar('random', [{ year: 2026, status: 'announced', days } satisfies YearTable]);
  }),
);
const off = (date: string) => holiday(date, { vi: 'Nghỉ', en: 'Off' }, { source: 'sample', confidence: 'A' });

const withHolidays = (calendar: Calendar, dates: string[]): Calendar => ({
  ...calendar,
  exceptions: new Map([...calendar.exceptions, ...dates.map((date) => [date, off(date)] as const)]),
});

/** The slow reading of the rules: look at every minute, strike off every day. */
const naive = {
  isOpen(calendar: Calendar, instant: number): boolean {
    const time = shown(instant).slice(11, 16);
    const morning = time >= '07:30' && time < '11:30';
    const afternoon = time >= '13:00' && time < '17:00';
    return isWorkingDay(calendar, shown(instant).slice(0, 10)) && (morning || afternoon);
  },
  nextDay: (date: string): string => shown(at(`${date}T00:00`) + day).slice(0, 10),
  /** Struck days in order: those on which the agency's clock counts. */
  struckDays(calendar: Calendar, receivedAt: number, how: { cutOffInclusive: boolean; startDayIsDayOne: boolean }) {
    const time = shown(receivedAt).slice(11);
    let date = shown(receivedAt).slice(0, 10);
    if (how.cutOffInclusive ? time > '15:00:00' : time >= '15:00:00') date = naive.nextDay(date);
    const struck: string[] = [];
    for (; struck.length < 60; date = naive.nextDay(date)) if (isWorkingDay(calendar, date)) struck.push(date);
    return how.startDayIsDayOne ? struck : struck.slice(1);
  },
};

describe('counted slowly, day by day and minute by minute', () => {
  test('an agency’s due is the N-th day struck off (RF-01, RF-03, RF-04)', () => {
    fc.assert(
      fc.property(calendars, instants, limits, rules, (calendar, received, days, how) => {
        const last = naive.struckDays(calendar, received, how)[days - 1];
        expect(shown(agencyDue(calendar, received, days, how))).toBe(`${last}T17:00:00`);
      }),
      { numRuns: 300 },
    );
  });

  test('a citizen’s deadline is the N-th working day struck off after the day of the notice (RF-05)', () => {
    fc.assert(
      fc.property(calendars, instants, limits, (calendar, notified, days) => {
        let date = shown(notified).slice(0, 10);
        for (let left = days; left > 0;) {
          date = naive.nextDay(date);
          if (isWorkingDay(calendar, date)) left -= 1;
        }
        expect(shown(citizenDeadline(calendar, notified, days))).toBe(`${date}T23:59:59`);
      }),
    );
  });

  test('what a stopped clock has used are the struck days whose 17:00 lies before the stop (D7)', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 0, max: 30 * 24 * 60 }),
        rules,
        (calendar, received, minutes, how) => {
          const stopped = received + minutes * minute;
          const used = naive.struckDays(calendar, received, how).filter((date) => at(`${date}T17:00`) < stopped);
          expect(consumedDays(calendar, received, stopped, how)).toBe(used.length);
        },
      ),
    );
  });

  test('office time is the number of open minutes (RF-02)', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 6 * 24 * 60 }), (calendar, from, minutes) => {
        let open = 0;
        for (let passed = 0; passed < minutes; passed++) if (naive.isOpen(calendar, from + passed * minute)) open += 1;
        expect(workingTimeBetween(calendar, from, from + minutes * minute)).toBe(open * minute);
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever was received and however long the limit', () => {
  test('a later receipt is never due earlier, nor a longer limit (RF-03, RF-04, RF-05)', () => {
    fc.assert(
      fc.property(calendars, instants, instants, limits, rules, (calendar, one, other, days, how) => {
        const [earlier, later] = sorted(one, other) as [number, number];
        expect(agencyDue(calendar, earlier, days, how)).toBeLessThanOrEqual(agencyDue(calendar, later, days, how));
        expect(agencyDue(calendar, later, days, how)).toBeLessThan(agencyDue(calendar, later, days + 1, how));
        expect(citizenDeadline(calendar, earlier, days)).toBeLessThanOrEqual(citizenDeadline(calendar, later, days));
      }),
    );
  });

  test('a due lies after the receipt, at 17:00 of a working day; a deadline at the end of one (RF-04, RF-05)', () => {
    fc.assert(
      fc.property(calendars, instants, limits, rules, (calendar, received, days, how) => {
        const due = agencyDue(calendar, received, days, how);
        const deadline = citizenDeadline(calendar, received, days);
        expect(due).toBeGreaterThan(received);
        expect(shown(due)).toMatch(/T17:00:00$/);
        expect(shown(deadline)).toMatch(/T23:59:59$/);
        for (const instant of [due, deadline]) expect(isWorkingDay(calendar, shown(instant).slice(0, 10))).toBe(true);
      }),
    );
  });

  test('more holidays never make anything due earlier (RF-08)', () => {
    const dates = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 20 });
    fc.assert(
      fc.property(instants, dates, limits, rules, durations, (received, offsets, days, how, ms) => {
        const more = withHolidays(
          published,
          offsets.map((offset) => shown(received + offset * day).slice(0, 10)),
        );
        const date = shown(received).slice(0, 10);
        expect(agencyDue(more, received, days, how)).toBeGreaterThanOrEqual(agencyDue(published, received, days, how));
        expect(citizenDeadline(more, received, days)).toBeGreaterThanOrEqual(
          citizenDeadline(published, received, days),
        );
        expect(addWorkingTime(more, received, ms)).toBeGreaterThanOrEqual(addWorkingTime(published, received, ms));
        expect(filingLimit(more, date, days) >= filingLimit(published, date, days)).toBe(true);
      }),
    );
  });

  test('a filing limit is the first working day on or after its last calendar day (D8)', () => {
    fc.assert(
      fc.property(calendars, instants, limits, (calendar, event, days) => {
        let date = shown(event + days * day).slice(0, 10);
        while (!isWorkingDay(calendar, date)) date = naive.nextDay(date);
        expect(filingLimit(calendar, shown(event).slice(0, 10), days)).toBe(date);
      }),
    );
  });

  test('N working days before leaves N working days to go, at the same hour (B.9)', () => {
    fc.assert(
      fc.property(calendars, instants, limits, (calendar, instant, days) => {
        const before = shown(workingDaysBefore(calendar, instant, days));
        let between = 0;
        for (let date = before.slice(0, 10); date < shown(instant).slice(0, 10); date = naive.nextDay(date))
          if (isWorkingDay(calendar, date)) between += 1;
        expect([between, before.slice(10)]).toEqual([days, shown(instant).slice(10)]);
      }),
    );
  });

  test('stopping the clock never makes a step due earlier, and leaves one day at least (D7)', () => {
    const moments = fc.tuple(instants, instants, instants).map((three) => sorted(...three) as [number, number, number]);
    fc.assert(
      fc.property(calendars, moments, limits, rules, (calendar, [receivedAt, stoppedAt, resumedAt], days, how) => {
        const due = agencyDue(calendar, receivedAt, days, how);
        fc.pre(stoppedAt <= due);
        const resumed = resumedDue(calendar, { receivedAt, stoppedAt, resumedAt, days, rules: how });
        expect(resumed).toBeGreaterThanOrEqual(due);
        expect(resumed).toBeGreaterThanOrEqual(agencyDue(calendar, resumedAt, 1, how));
      }),
    );
  });

  test('a promise under a new calendar is kept or put off to a working day (D7, scenario 39)', () => {
    fc.assert(
      fc.property(calendars, instants, limits, rules, (calendar, received, days, how) => {
        const promised = agencyDue(published, received, days, how);
        const moved = dueUnderNewCalendar(calendar, promised, agencyDue(calendar, received, days, how));
        expect(moved).toBeGreaterThanOrEqual(promised);
        expect(isWorkingDay(calendar, shown(moved).slice(0, 10))).toBe(true);
      }),
    );
  });
});

describe('office time taken forth and back (RF-02)', () => {
  test('added, it is what lies between', () => {
    fc.assert(
      fc.property(calendars, instants, durations, (calendar, from, ms) => {
        expect(workingTimeBetween(calendar, from, addWorkingTime(calendar, from, ms))).toBe(ms);
        expect(workingTimeBetween(calendar, subtractWorkingTime(calendar, from, ms), from)).toBe(ms);
      }),
    );
  });

  test('from one open minute to another, it leads there and back again', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 5 * 24 * 60 }), (calendar, from, minutes) => {
        const to = from + minutes * minute;
        fc.pre(naive.isOpen(calendar, from) && naive.isOpen(calendar, to - minute));
        const between = workingTimeBetween(calendar, from, to);
        expect(addWorkingTime(calendar, from, between)).toBe(to);
        expect(subtractWorkingTime(calendar, to, between)).toBe(from);
      }),
    );
  });
});

describe('the account of a date', () => {
  test('ends with the date, without gaps, and numbers what it counted from 1 to N', () => {
    fc.assert(
      fc.property(calendars, instants, limits, rules, (calendar, received, days, how) => {
        const eventDay = shown(received).slice(0, 10);
        const expected = [
          [{ kind: 'agency', receivedAt: received, days, rules: how }, agencyDue(calendar, received, days, how)],
          [{ kind: 'citizen', notifiedAt: received, days }, citizenDeadline(calendar, received, days)],
          [{ kind: 'filing', eventDay, days }, at(`${filingLimit(calendar, eventDay, days)}T23:59:59`)],
        ] as const;
        for (const [request, due] of expected) {
          const account = explainDue(calendar, request);
          const dates = account.days.map((entry) => entry.day);
          expect(account.due).toBe(due);
          expect([dates[0], dates.at(-1)]).toEqual([eventDay, shown(due).slice(0, 10)]);
          expect(dates.slice(1)).toEqual(dates.slice(0, -1).map(naive.nextDay));
          expect(account.days.flatMap(({ number = [] }) => number)).toEqual(
            Array.from({ length: days }, (_, i) => i + 1),
          );
          expect(account.days.every(({ counted, number }) => counted === (number !== undefined))).toBe(true);
        }
      }),
    );
  });

  test('over a stopped clock counts what was used and what was left (D7)', () => {
    const moments = fc.tuple(instants, instants, instants).map((three) => sorted(...three) as [number, number, number]);
    fc.assert(
      fc.property(calendars, moments, limits, rules, (calendar, [receivedAt, stoppedAt, resumedAt], days, how) => {
        fc.pre(resumedAt - receivedAt < 60 * day);
        const used = consumedDays(calendar, receivedAt, stoppedAt, how);
        const clock = { receivedAt, stoppedAt, resumedAt, days, rules: how };
        const account = explainDue(calendar, { kind: 'resumed', ...clock });
        const total = used + remainingDays(days, used);
        expect(account.due).toBe(resumedDue(calendar, clock));
        expect(account.days.flatMap(({ number = [] }) => number)).toEqual(
          Array.from({ length: total }, (_, i) => i + 1),
        );
        expect(new Set(account.days.map((entry) => entry.day)).size).toBe(account.days.length);
      }),
    );
  });
});
