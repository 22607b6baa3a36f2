/** Which benefit after a death, how much, from whom: figures by the date of death (domain C.6). */
export { emergencySupport, funeralCategories, funeralCategoryCodes } from './categories';
export { type FuneralCategory, type FuneralCategoryCode } from './categories';
export { type BesideBenefit, chooseFuneralBenefit, type ConsideredBenefit } from './funeral-benefit';
export { type FuneralDecision, funeralBenefits, leastFuneralAmount } from './funeral-benefit';
export { type DayOfDeath, levelsAtDeath } from './levels';
export { monthlySurvivorBenefit, type SurvivorBenefit } from './survivor-benefit';
