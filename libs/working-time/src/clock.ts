/** Instants are epoch milliseconds, days `YYYY-MM-DD`; both meet here, always as the clock shows in Asia/Ho_Chi_Minh. */

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** No daylight saving time since 1975: a fixed offset is exact. */
const vietnamOffsetMs = 7 * hourMs;

/** `HH:MM` or `HH:MM:SS`. */
export type ClockTime = string;

/** RF-03: received after this, counted from the next working day (NĐ 63/2024 Điều 7). */
export const cutOff: ClockTime = '15:00';
/** RF-04: a limit in working days ends at this hour of its last day. */
export const endOfWorkingDay: ClockTime = '17:00';
/** RF-05: a citizen has the whole last day. */
export const endOfDay: ClockTime = '23:59:59';

const sunday = 0;
const saturday = 6;

// Outside these years a day no longer has ten characters in order.
const earliestMs = Date.UTC(1000, 0, 2);
const latestMs = Date.UTC(9900, 0, 1);

export const dayOf = (instant: number): string => {
  if (!Number.isFinite(instant) || instant < earliestMs || instant > latestMs)
    throw new RangeError('an instant is epoch milliseconds between the years 1000 and 9900');
  return dayNumbered(Math.floor((instant + vietnamOffsetMs) / dayMs));
};

/** Few days are asked about again and again. */
const remembering = <Key, Value>(find: (key: Key) => Value, most = 5_000): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    if (known.size >= most) known.clear();
    const found = find(key);
    known.set(key, found);
    return found;
  };
};

/** Counted from 1 January 1970. */
const dayNumbered = remembering((number: number) => new Date(number * dayMs).toISOString().slice(0, 10));

const startOf = remembering((day: string): number => {
  const utc = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== day)
    throw new RangeError('a day is YYYY-MM-DD and exists');
  return utc - vietnamOffsetMs;
});

export const instantAt = (day: string, time: ClockTime): number => {
  const [hours, minutes, seconds = 0] = time.split(':').map(Number) as [number, number, number?];
  return startOf(day) + hours * hourMs + minutes * minuteMs + seconds * 1000;
};

/** The same time of day on another day. */
export const moveTo = (day: string, instant: number): number => instant - startOf(dayOf(instant)) + startOf(day);

export const addDays = (day: string, days: number): string => dayOf(startOf(day) + days * dayMs);

export const isWeekend = (day: string): boolean =>
  [saturday, sunday].includes(new Date(startOf(day) + vietnamOffsetMs).getUTCDay());
