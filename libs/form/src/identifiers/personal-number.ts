import { isProvinceBefore2025 } from './administrative-code';

/** Số định danh cá nhân (NĐ 137/2015 Art 13): `PPP G YY RRRRRR`, province, century and sex, year, random. No check digit. */

/** RD-01 */
export const isPersonalNumber = (text: string): boolean => /^\d{12}$/.test(text);

/** RH-04: for whoever neither holds the number nor needs it for their work, `001******123`; of what is no number nothing stays. */
export const maskPersonalNumber = (text: string): string =>
  isPersonalNumber(text) ? `${text.slice(0, 3)}******${text.slice(-3)}` : '******';

export interface NumberHolder {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  bornOn: string;
  sex?: 'male' | 'female';
}

/** RD-02: the fourth digit tells century and sex (even = male), the next two the year. */
export const matchesHolder = (personalNumber: string, holder: NumberHolder): boolean => {
  const centuryAndSex = Number(personalNumber[3]);
  const year = (19 + Math.floor(centuryAndSex / 2)) * 100 + Number(personalNumber.slice(4, 6));
  const sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  return year === Number(holder.bornOn.slice(0, 4)) && (holder.sex === undefined || sex === holder.sex);
};

/**
 * RD-03: the province of birth registration under its number before 01/07/2025, or a country from 100 on.
 * Domain D.1 wants a caution for countries; this only refuses what can never have been issued.
 */
export const hasKnownPlace = (personalNumber: string): boolean =>
  Number(personalNumber.slice(0, 3)) >= 100 || isProvinceBefore2025(personalNumber.slice(1, 3));
