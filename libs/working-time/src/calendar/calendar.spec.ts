import { addDays, isWeekend } from '../clock';
import { findException, isAnnounced, isWorkingDay, toCalendar, withOfficeHours, type Calendar } from './calendar';
import { calendarIds, getCalendar } from './versions';

const calendar = getCalendar('VN-2026-11');

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};
const dayAndMonth = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}`;
const weekdaysOff = (of: Calendar, year: number): string[] =>
  daysOf(year)
    .filter((day) => !isWeekend(day) && !isWorkingDay(of, day))
    .map(dayAndMonth);
const weekendsWorked = (of: Calendar, year: number): string[] =>
  daysOf(year)
    .filter((day) => isWeekend(day) && isWorkingDay(of, day))
    .map(dayAndMonth);

/** The table of domain F as it stands there, and the year that D16 adds for the pilot. */
const announced: [year: number, off: string, worked: string][] = [
  [2023, '02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09', ''],
  [2024, '01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09', '04/05'],
  [2025, '01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09', '26/04'],
  [2026, '01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11', '10/01 22/08'],
  [2027, '01/01 04/02 05/02 08/02 09/02 10/02 16/04 30/04 03/05 02/09 03/09 24/11', ''],
];

describe('the working calendar (RF-01, RF-08)', () => {
  test.each(announced)('of %i has these weekdays off and Saturdays worked (D16)', (year, off, worked) => {
    expect(weekdaysOff(calendar, year).join(' ')).toBe(off);
    expect(weekendsWorked(calendar, year).join(' ')).toBe(worked);
  });

  test('makes up for every swapped day off with a Saturday, each naming the other (RF-01)', () => {
    const swaps = [...calendar.exceptions.values()].filter(({ kind }) => kind === 'swapped-off');
    expect(swaps.length).toBe(4);
    for (const { day, counterpart } of swaps) {
      expect(findException(calendar, counterpart!)).toMatchObject({ kind: 'make-up', counterpart: day });
      expect(isWeekend(counterpart!)).toBe(true);
    }
  });

  test('gives a day in lieu only for a holiday that fell on a weekend (RF-08)', () => {
    const substitutes = [...calendar.exceptions.values()].filter(({ kind }) => kind === 'substitute');
    expect(substitutes.length).toBeGreaterThan(8);
    for (const { day, counterpart } of substitutes) {
      expect(isWeekend(counterpart!)).toBe(true);
      expect(isWeekend(day)).toBe(false);
    }
  });

  test('says of every exceptional day what it rests on, and in two languages what it is', () => {
    for (const id of calendarIds)
      for (const { source, confidence, name } of getCalendar(id).exceptions.values()) {
        expect(source).toMatch(/Điều \d|Thông báo \d|CV \d|phương án/);
        expect(confidence).not.toBe('');
        expect([name.vi, name.en]).not.toContain('');
      }
  });

  test('lists each day once, in its own year and in order', () => {
    for (const id of calendarIds)
      for (const { year, days } of getCalendar(id).years.values()) {
        const listed = days.map(({ day }) => day);
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed.every((day) => day.startsWith(`${year}-`))).toBe(true);
      }
  });
});

describe('versions of the calendar', () => {
  test.each(calendarIds)('%s spans the year after its own (RF-07)', (id) => {
    const ownYear = Number(/^VN-(\d{4})/.exec(id)![1]);
    expect(getCalendar(id).years.has(ownYear + 1)).toBe(true);
  });

  test('know 2026 as announced and 2027 as projected (RF-07)', () => {
    expect([2025, 2026, 2027, 2028].map((year) => isAnnounced(calendar, `${year}-06-01`))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('differ for the second proposal of Tết 2027 only from 04 to 12 February (D16)', () => {
    const proposalB = getCalendar('VN-2026-11-TET-B');
    const differing = [2023, 2024, 2025, 2026, 2027, 2028]
      .flatMap(daysOf)
      .filter((day) => isWorkingDay(calendar, day) !== isWorkingDay(proposalB, day));
    expect(differing).toEqual(['2027-02-04', '2027-02-11', '2027-02-12']);
    expect(weekdaysOff(proposalB, 2027).slice(1, 7)).toEqual(['05/02', '08/02', '09/02', '10/02', '11/02', '12/02']);
  });

  test('are refused by an unknown id, with those there are', () => {
    expect(() => getCalendar('VN-1999')).toThrow('no working calendar VN-1999; there are VN-2026-11, VN-2026-11-TET-B');
  });
});

describe('office hours (RF-02)', () => {
  const plain = toCalendar('plain', []);

  test('are those of the agency when it has its own', () => {
    const hours = [
      ['07:00', '11:30'],
      ['13:30', '17:00'],
    ] as const;
    expect(withOfficeHours(plain, hours).officeHours).toEqual(hours);
    expect(plain.officeHours).not.toEqual(hours);
  });

  test.each([
    ['none', []],
    ['ending before they begin', [['11:30', '07:30']]],
    [
      'overlapping',
      [
        ['07:30', '12:00'],
        ['11:00', '17:00'],
      ],
    ],
    ['without a leading zero', [['7:30', '17:00']]],
  ] as const)('are refused: %s', (_name, hours) => expect(() => withOfficeHours(plain, hours)).toThrow(RangeError));
});
