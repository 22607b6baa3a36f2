import { blocks } from '../branch-blocks';
import type { DeathRule } from './rule';

/** A branch's block is there exactly when the branch is chosen. These rules run only when the choice is valid (RB-04). */

type Block = keyof typeof blocks;

const neededWhenChosen = (id: string, block: Block): DeathRule => ({
  id,
  reads: [`/${block}`],
  check: (facts, { branches }) => !branches.has(blocks[block].branch) || facts[block] !== undefined,
  vi: `Bạn đã chọn ${blocks[block].vi}: vui lòng khai phần này.`,
  en: `You chose ${blocks[block].en}: please fill in this part.`,
});

/** What is not needed is not kept: refused rather than stored unused (Law 91/2025: only what the purpose needs). */
const absentUnlessChosen = (id: string, block: Block): DeathRule => ({
  id,
  reads: [`/${block}`],
  check: (facts, { branches }) => branches.has(blocks[block].branch) || facts[block] === undefined,
  vi: `Không làm ${blocks[block].vi} trong hồ sơ này: vui lòng bỏ phần này, không cần khai.`,
  en: `This dossier does not include ${blocks[block].en}: please leave this part out.`,
});

/** DF-40 */
export const chosenBenefitIsDeclared = neededWhenChosen('DF-40', 'benefit');
/** DF-41 */
export const chosenSurvivorsAreDeclared = neededWhenChosen('DF-41', 'survivors');
/** DF-42 */
export const unchosenBenefitIsAbsent = absentUnlessChosen('DF-42', 'benefit');
/** DF-43 */
export const unchosenSurvivorsAreAbsent = absentUnlessChosen('DF-43', 'survivors');
