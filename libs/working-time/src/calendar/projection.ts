import type { CalendarDay, Words } from './calendar';
import { cultureDay, labourDay, nationalDay, newYear, reunificationDay } from './years/holidays';
import { holiday, substitute } from './years/rows';
import { cultureResolution, inLieu, labourCode, type Origin } from './years/sources';
import { addDays, isWeekend } from '../clock';

interface FixedDate {
  /** `MM-DD`. */
  date: string;
  name: Words;
  origin: Origin;
  fromYear?: number;
  /** Điều 111 khoản 3 speaks of the holidays of Điều 112 khoản 1 only; Culture Day is not among them. */
  substituted: boolean;
}

/** Lunar holidays and the day beside 2/9 are announced year by year and are never made up here (RF-07). */
const fixedDates: FixedDate[] = [
  { date: '01-01', name: newYear, origin: labourCode, substituted: true },
  { date: '04-30', name: reunificationDay, origin: labourCode, substituted: true },
  { date: '05-01', name: labourDay, origin: labourCode, substituted: true },
  { date: '09-02', name: nationalDay, origin: labourCode, substituted: true },
  { date: '11-24', name: cultureDay, origin: cultureResolution, fromYear: 2026, substituted: false },
];

const known = new Map<number, ReadonlyMap<string, CalendarDay>>();

/** The fixed-date statutory holidays of a year that no table covers; one on a weekend gives the next weekday off. */
export function projectedDays(year: number): ReadonlyMap<string, CalendarDay> {
  const found = known.get(year) ?? project(year);
  known.set(year, found);
  return found;
}

function project(year: number): ReadonlyMap<string, CalendarDay> {
  const dated = fixedDates
    .filter(({ fromYear = year }) => year >= fromYear)
    .map((fixed) => ({ ...fixed, day: `${year}-${fixed.date}` }));
  const days = new Map<string, CalendarDay>();
  for (const { day, name, origin } of dated) if (!isWeekend(day)) days.set(day, holiday(day, name, projected(origin)));
  for (const { day, name, substituted } of dated) {
    if (!isWeekend(day) || !substituted) continue;
    const free = firstFree(day, days);
    days.set(free, substitute(free, day, name, projected(inLieu)));
  }
  return days;
}

const projected = ({ source }: Origin): Origin => ({ source: `RF-07, ${source}`, confidence: 'P' });

function firstFree(after: string, taken: ReadonlyMap<string, unknown>): string {
  let day = addDays(after, 1);
  while (isWeekend(day) || taken.has(day)) day = addDays(day, 1);
  return day;
}
