import type { SettingsReader } from '../../settings';
import { type DayOfDeath, levelAtDeath, referenceLevels } from './levels';

export interface SurvivorBenefit {
  /** Per month, in the order of the relatives. */
  perRelative: number[];
  monthly: number;
  source: string;
}

/**
 * RC-05: trợ cấp tuất hằng tháng, half of the reference level, 70 % for a relative whom nobody supports; at most four
 * relatives. Undefined when the year of death spans a change (RC-04). The one-off benefit is computed by BHXH alone.
 */
export const monthlySurvivorBenefit = (
  death: DayOfDeath,
  relatives: readonly { unsupported?: boolean }[],
  settings: SettingsReader,
): SurvivorBenefit | undefined => {
  if (relatives.length > settings.number('tuat.maxRelatives')) throw new RangeError('RC-05: too many relatives');
  const level = levelAtDeath(referenceLevels, death);
  if (!level) return undefined;
  const perRelative = relatives.map(({ unsupported }) => {
    const percent = settings.number(unsupported === true ? 'tuat.percentUnsupported' : 'tuat.percent');
    return Math.round((level.amount * percent) / 100);
  });
  return { perRelative, monthly: perRelative.reduce((sum, one) => sum + one, 0), source: level.source };
};
