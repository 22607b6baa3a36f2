import { addDays, isWeekend, type ClockTime } from '../clock';
import { projectedDays } from './projection';

/** The same sentence for citizens and for readers of English. */
export interface Words {
  vi: string;
  en: string;
}

/** Why a day differs from what its weekday says. */
export type ExceptionKind = 'holiday' | 'substitute' | 'swapped-off' | 'make-up';

/** One exceptional day. Ordinary weekends and weekdays are not listed. */
export interface CalendarDay {
  day: string;
  /** `make-up` is a working Saturday; the others are weekdays off. */
  kind: ExceptionKind;
  /** The day that this one was exchanged with, or stands in for. */
  counterpart?: string;
  name: Words;
  /** Law, decision or notice that the day rests on. */
  source: string;
  /** See `years/sources.ts`. */
  confidence: string;
}

export interface YearTable {
  year: number;
  /** `announced` by the competent ministry, or `projected` from the law until it is. */
  status: 'announced' | 'projected';
  days: CalendarDay[];
}

/** From–to, both `HH:MM`, in order. */
export type OfficeHours = readonly (readonly [from: ClockTime, to: ClockTime])[];

/** RF-02 [C:S39]; other offices keep other hours: `withOfficeHours`. */
export const defaultOfficeHours: OfficeHours = [
  ['07:30', '11:30'],
  ['13:00', '17:00'],
];

/** One version of the working calendar. A published version never changes; a correction is another version. */
export interface Calendar {
  id: string;
  officeHours: OfficeHours;
  /** By year; years that are not here have their fixed-date statutory holidays only (RF-07). */
  years: ReadonlyMap<number, YearTable>;
  exceptions: ReadonlyMap<string, CalendarDay>;
}

export function toCalendar(id: string, years: readonly YearTable[]): Calendar {
  return {
    id,
    officeHours: defaultOfficeHours,
    years: new Map(years.map((table) => [table.year, table])),
    exceptions: new Map(years.flatMap(({ days }) => days).map((exception) => [exception.day, exception])),
  };
}

/** RF-02, RF-06: the same days with the hours of one agency or health facility. */
export function withOfficeHours(calendar: Calendar, officeHours: OfficeHours): Calendar {
  const times = officeHours.flat();
  const rises = times.every((time, index) => /^\d{2}:\d{2}$/.test(time) && (index === 0 || times[index - 1]! < time));
  if (times.length === 0 || !rises) throw new RangeError('office hours are one or more spans HH:MM–HH:MM in order');
  return { ...calendar, officeHours };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** False for years whose table is not announced, or not here: their Tết and swaps may still change (RF-07). */
export const isAnnounced = (calendar: Calendar, day: string): boolean =>
  calendar.years.get(yearOf(day))?.status === 'announced';

export const hasTable = (calendar: Calendar, day: string): boolean => calendar.years.has(yearOf(day));

export const findException = (calendar: Calendar, day: string): CalendarDay | undefined =>
  hasTable(calendar, day) ? calendar.exceptions.get(day) : projectedDays(yearOf(day)).get(day);

/** RF-01: Monday to Friday without public holidays, plus announced make-up Saturdays. */
export function isWorkingDay(calendar: Calendar, day: string): boolean {
  const exception = findException(calendar, day);
  return exception ? exception.kind === 'make-up' : !isWeekend(day);
}

/** The day itself, when it is a working day. */
export function workingDayFrom(calendar: Calendar, day: string, step: 1 | -1 = 1): string {
  let candidate = day;
  while (!isWorkingDay(calendar, candidate)) candidate = addDays(candidate, step);
  return candidate;
}
