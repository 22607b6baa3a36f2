import { earliestDay, latestDay } from '@lienthong/form';

/** A figure of the law that holds from a day on, VND. */
export interface Level {
  from: string;
  amount: number;
  source: string;
}

/** Oldest first (domain C.6). Before the first there is none: an officer looks. */
export type Levels = readonly Level[];

/** Lương cơ sở; mức tham chiếu since 01/07/2025. */
export const referenceLevels: Levels = [
  { from: '2019-07-01', amount: 1_490_000, source: 'NĐ 38/2019/NĐ-CP [K]' },
  { from: '2023-07-01', amount: 1_800_000, source: 'NĐ 24/2023/NĐ-CP [K]; C.6 [C2:S16]' },
  { from: '2024-07-01', amount: 2_340_000, source: 'NĐ 73/2024/NĐ-CP [K]; C.6 [C2:S16]' },
  { from: '2026-07-01', amount: 2_530_000, source: 'NĐ 161/2026/NĐ-CP [C2:S17]' },
];

/** Mức chuẩn trợ giúp xã hội. */
export const assistanceStandards: Levels = [
  { from: '2015-01-01', amount: 270_000, source: 'NĐ 136/2013/NĐ-CP [K]' },
  { from: '2021-07-01', amount: 360_000, source: 'NĐ 20/2021/NĐ-CP [C:S19]' },
  { from: '2024-07-01', amount: 500_000, source: 'NĐ 76/2024/NĐ-CP [C:S19]' },
  { from: '2026-07-01', amount: 540_000, source: 'NĐ 335/2026/NĐ-CP [C2:S18]' },
];

/** Mức chuẩn trợ cấp ưu đãi người có công. */
export const meritStandards: Levels = [
  { from: '2024-07-01', amount: 2_789_000, source: 'NĐ 77/2024/NĐ-CP [K]; C.6 [C2:S18]' },
  { from: '2026-07-01', amount: 3_012_000, source: 'NĐ 321/2026/NĐ-CP [C2:S18]' },
];

/** Trợ cấp hưu trí xã hội, per month; some cities pay more. */
export const socialPensions: Levels = [
  { from: '2025-07-01', amount: 500_000, source: 'NĐ 176/2025/NĐ-CP [C:S20]' },
  { from: '2026-07-01', amount: 540_000, source: 'C.6 [C2:S18]' },
];

export const levelOn = (levels: Levels, day: string): Level | undefined =>
  levels.findLast((level) => level.from <= day);

/** What is known of the day of a death. */
export interface DayOfDeath {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  diedOn: string;
  /** A day on which the person was known to be dead: of "2026" nothing after it is meant. */
  knownBy?: string;
}

/** The first and the last level that the day of death leaves open. */
export const levelsAtDeath = (levels: Levels, { diedOn, knownBy }: DayOfDeath) => {
  const last = latestDay(diedOn);
  return {
    first: levelOn(levels, earliestDay(diedOn)),
    last: levelOn(levels, knownBy !== undefined && knownBy < last ? knownBy : last),
  };
};

/**
 * The level of the day of death, not of filing. RC-04: levels change on the 1st, so a month decides; a year that spans a
 * change does not, and nothing is guessed.
 */
export const levelAtDeath = (levels: Levels, death: DayOfDeath): Level | undefined => {
  const { first, last } = levelsAtDeath(levels, death);
  return first === last ? first : undefined;
};
