/** A day without time, `YYYY-MM-DD`. */
export type Day = string;

/** Both ends included. No `validFrom`: already so when the catalogue begins. No `validTo`: until further notice. */
export interface Period {
  validFrom?: Day;
  validTo?: Day;
}

/**
 * 63 provinces, districts and 10,035 communes became 34 provinces and 3,321 communes without districts
 * (QĐ 19/2025/QĐ-TTg, domain A.2); codes were given out anew, some to another place.
 */
export const reform: Day = '2025-07-01';
export const eveOfReform: Day = '2025-06-30';

export const isBeforeReform = (day: Day): boolean => day < reform;

export const covers =
  (day: Day) =>
  ({ validFrom, validTo }: Period): boolean =>
    (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

export const dayBefore = (day: Day): Day => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
