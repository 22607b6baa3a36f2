import type { CalendarDay, ExceptionKind, Words } from '../calendar';

/** Where a group of rows comes from. */
export interface Origin {
  source: string;
  confidence: string;
}

const row =
  (kind: ExceptionKind) =>
  (day: string, name: Words, origin: Origin): CalendarDay => ({ day, kind, name, ...origin });

export const holiday = row('holiday');
/** A holiday fell on a weekend day; this weekday is off instead (RF-08). */
export const substitute = row('substitute');
/** Off in exchange for a make-up Saturday. */
export const swappedOff = row('swapped-off');
/** A Saturday worked for a swapped day off (RF-01). */
export const makeUp = row('make-up');
