import type { CalendarDay, Words } from './calendar';
import { cultureDay, labourDay, nationalDay, newYear, reunificationDay } from './calendars/holidays';
import { addDays, weekdayOf } from './clock';

/** `MM-DD`. Lunar holidays and the day beside 2/9 are announced year by year and are never made up here (RF-07). */
const fixedDates: { date: string; name: Words; fromYear?: number }[] = [
  { date: '01-01', name: newYear },
  { date: '04-30', name: reunificationDay },
  { date: '05-01', name: labourDay },
  { date: '09-02', name: nationalDay },
  // NQ 28/2026/QH16, in force since 01/07/2026 [C2:S31].
  { date: '11-24', name: cultureDay, fromYear: 2026 },
];

const source = 'RF-07, RF-08: Bộ luật Lao động 2019 Điều 112 (Điều 111 khoản 3: nghỉ bù)';

const known = new Map<number, ReadonlyMap<string, CalendarDay>>();

/** The fixed-date statutory holidays of a year that no table covers; one on a weekend gives the next weekday off. */
export function projectedDays(year: number): ReadonlyMap<string, CalendarDay> {
  const found = known.get(year) ?? project(year);
  known.set(year, found);
  return found;
}

function project(year: number): ReadonlyMap<string, CalendarDay> {
  const holidays = fixedDates
    .filter(({ fromYear = year }) => year >= fromYear)
    .map(({ date, name }) => ({ day: `${String(year).padStart(4, '0')}-${date}`, name }));
  const days = new Map<string, CalendarDay>();
  const add = (day: string, kind: CalendarDay['kind'], name: Words) =>
    days.set(day, { day, kind, name, source, confidence: 'P' });
  for (const { day, name } of holidays) if (isWeekday(day)) add(day, 'holiday', name);
  for (const { day, name } of holidays) if (!isWeekday(day)) add(firstFree(day, days), 'substitute', name);
  return days;
}

const isWeekday = (day: string): boolean => ![0, 6].includes(weekdayOf(day));

function firstFree(after: string, taken: ReadonlyMap<string, unknown>): string {
  let day = addDays(after, 1);
  while (!isWeekday(day) || taken.has(day)) day = addDays(day, 1);
  return day;
}
