/** Days without time, `YYYY-MM-DD`, as people in Việt Nam count them. A birth date never becomes an instant. */

/** Asia/Ho_Chi_Minh has had no daylight saving time since 1975: a fixed offset is exact. */
const vietnamOffsetMs = 7 * 3600_000;
const dayMs = 24 * 3600_000;

const toUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const toDay = (utc: Date): string => utc.toISOString().slice(0, 10);

/** A day that exists: no 30 February. The shape is tested first, so that a long text costs nothing. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const utc = toUtc(text);
  return !Number.isNaN(utc.getTime()) && toDay(utc) === text;
};

/** Old papers may name only a year, or a year and a month (domain C.1 `precision`): `1958`, `1958-04`, `1958-04-30`. */
export const isPartialDay = (text: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(text) && isDay(earliestDay(text));

export const vietnamDay = (at: Date): string => toDay(new Date(at.getTime() + vietnamOffsetMs));

/** `HH:MM` on the clocks of Việt Nam. */
export const vietnamTime = (at: Date): string => new Date(at.getTime() + vietnamOffsetMs).toISOString().slice(11, 16);

export const addDays = (day: string, days: number): string => toDay(new Date(toUtc(day).getTime() + days * dayMs));

export const earliestDay = (partial: string): string => `${partial}-01-01`.slice(0, 10);

export const latestDay = (partial: string): string => {
  if (partial.length === 10) return partial;
  const [year, month = 12] = partial.split('-').map(Number) as [number, number?];
  const end = toUtc(`${partial.slice(0, 4)}-01-01`);
  end.setUTCFullYear(year, month, 0);
  return toDay(end);
};

/** Whole months lived on `today`; a month is full on its corresponding day (Civil Code 2015 Art 148). Negative before birth. */
export const ageInMonths = (bornOn: string, today: string): number => {
  const [bornYear, bornMonth, bornDay] = bornOn.split('-').map(Number) as [number, number, number];
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  return (year - bornYear) * 12 + (month - bornMonth) - (day < bornDay ? 1 : 0);
};

export const ageInYears = (bornOn: string, today: string): number => Math.floor(ageInMonths(bornOn, today) / 12);
