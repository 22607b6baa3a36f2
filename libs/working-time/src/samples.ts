import type { CountRules } from './count/count';

/** What the law is read as by default: RF-03 inclusive, RF-04 start day is day 1. */
export const defaultRules: CountRules = { cutOffInclusive: true, startDayIsDayOne: true };

/** `2026-11-23T15:01` or with seconds, as the clock shows in Việt Nam. */
export const at = (local: string): number => {
  const instant = Date.parse(`${local}+07:00`);
  if (Number.isNaN(instant)) throw new Error(`no such instant: ${local}`);
  return instant;
};

/** The other way round: `2026-11-27T17:00:00`. */
export const shown = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 19);
