import type { SettingsReader } from '../../settings';
import { emergencySupport, funeralCategories, type FuneralCategory } from './categories';
import { type DayOfDeath, levelAtDeath, levelsAtDeath, meritStandards } from './levels';

export interface ConsideredBenefit {
  category: string;
  payer: string;
  /** Absent when what is known of the day of death leaves two levels open (RC-04). */
  amount?: number;
  sources: string[];
}

/** Every category that existed at the death with its amount, best first (RC-01). */
export const funeralBenefits = (death: DayOfDeath, settings: SettingsReader): ConsideredBenefit[] =>
  funeralCategories
    .filter((category) => levelsAtDeath(category.levels, death).last)
    .map((category) => ({ ...consider(category, death, settings), atLeast: leastAmount(category, death, settings) }))
    .sort((one, other) => other.atLeast - one.atLeast)
    .map(({ atLeast: _, ...benefit }) => benefit);

const consider = (category: FuneralCategory, death: DayOfDeath, settings: SettingsReader): ConsideredBenefit => {
  const level = levelAtDeath(category.levels, death);
  return {
    category: category.code,
    payer: category.payer,
    ...(level && { amount: level.amount * settings.number(category.multiplier) }),
    sources: [category.source, ...(level ? [level.source] : [])],
  };
};

/** What is due whichever day it was; two open amounts are compared by it. */
const leastAmount = ({ levels, multiplier }: FuneralCategory, death: DayOfDeath, settings: SettingsReader): number => {
  // Who drew a benefit that began in that year died after it began.
  const least = levelsAtDeath(levels, death).first ?? levels[0]!;
  return least.amount * settings.number(multiplier);
};

/** RC-04: the amount of a category that is due whatever day the death was. */
export const leastFuneralAmount = (code: string, death: DayOfDeath, settings: SettingsReader): number => {
  const category = funeralCategories.find((candidate) => candidate.code === code);
  if (!category) throw new Error(`no funeral category ${code}`);
  return leastAmount(category, death, settings);
};

/** Paid beside a funeral benefit and never instead of it: no double benefit (D15). */
export interface BesideBenefit {
  code: 'NCC_LUMP_SUM';
  payer: 'merit';
  /** Months of the allowance that the deceased drew; what that was, merit knows. */
  months: number;
  /** The standard that allowances are multiples of. */
  standard?: number;
  sources: string[];
}

export interface FuneralDecision {
  chosen?: ConsideredBenefit;
  /** Best first, the chosen one among them. */
  considered: ConsideredBenefit[];
  beside: BesideBenefit[];
  /** Confirmed, but not paid through the linked service. */
  elsewhere: ConsideredBenefit[];
  /** An officer has to look: the amount is not certain. */
  manualCheck?: 'RC-04';
}

/** RC-01: one funeral benefit per death, the highest of those that databases confirm. */
export const chooseFuneralBenefit = (
  death: DayOfDeath,
  confirmed: readonly string[],
  settings: SettingsReader,
): FuneralDecision => {
  const considered = funeralBenefits(death, settings).filter(({ category }) => confirmed.includes(category));
  const [chosen] = considered;
  return {
    chosen,
    considered,
    beside: confirmed.includes('NCC_MT') ? [lumpSum(death, settings)] : [],
    elsewhere: confirmed.includes(emergencySupport.code) ? [consider(emergencySupport, death, settings)] : [],
    ...(chosen && chosen.amount === undefined && { manualCheck: 'RC-04' as const }),
  };
};

const lumpSum = (death: DayOfDeath, settings: SettingsReader): BesideBenefit => {
  const standard = levelAtDeath(meritStandards, death);
  return {
    code: 'NCC_LUMP_SUM',
    payer: 'merit',
    months: settings.number('ncc.lumpSumMonths'),
    ...(standard && { standard: standard.amount }),
    sources: ['NĐ 131/2021/NĐ-CP [K]', ...(standard ? [standard.source] : [])],
  };
};
