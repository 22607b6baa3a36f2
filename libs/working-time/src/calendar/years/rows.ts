import type { CalendarDay, Words } from '../calendar';
import type { Origin } from './sources';

export const holiday = (day: string, name: Words, origin: Origin): CalendarDay => ({
  day,
  kind: 'holiday',
  name,
  ...origin,
});

export const holidays = (days: string[], name: Words, origin: Origin): CalendarDay[] =>
  days.map((day) => holiday(day, name, origin));

/** `instead` is the holiday that fell on a weekend; `day` is off for it (RF-08). */
export const substitute = (day: string, instead: string, name: Words, origin: Origin): CalendarDay => ({
  day,
  kind: 'substitute',
  counterpart: instead,
  name,
  ...origin,
});

/** A weekday off for a Saturday worked (hoán đổi ngày làm việc, RF-01). */
export const swap = (off: string, worked: string, name: Words, origin: Origin): CalendarDay[] => [
  { day: off, kind: 'swapped-off', counterpart: worked, name, ...origin },
  { day: worked, kind: 'make-up', counterpart: off, name, ...origin },
];
