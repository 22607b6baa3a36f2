import { blocks } from '../branch-blocks';
import type { BirthRule } from './rule';

/** A branch's block is there exactly when the branch is chosen. These rules run only when the choice is valid (RB-05). */

type Block = keyof typeof blocks;

const neededWhenChosen = (id: string, block: Block): BirthRule => ({
  id,
  reads: [`/${block}`],
  check: (facts, { branches }) => !branches.has(blocks[block].branch) || facts[block] !== undefined,
  vi: `Bạn đã chọn ${blocks[block].vi}: vui lòng khai phần này.`,
  en: `You chose ${blocks[block].en}: please fill in this part.`,
});

/** What is not needed is not kept: refused rather than stored unused (Law 91/2025: only what the purpose needs). */
const absentUnlessChosen = (id: string, block: Block): BirthRule => ({
  id,
  reads: [`/${block}`],
  check: (facts, { branches }) => branches.has(blocks[block].branch) || facts[block] === undefined,
  vi: `Không làm ${blocks[block].vi} trong hồ sơ này: vui lòng bỏ phần này, không cần khai.`,
  en: `This dossier does not include ${blocks[block].en}: please leave this part out.`,
});

/** BF-37 */
export const chosenResidenceIsDeclared = neededWhenChosen('BF-37', 'residence');
/** BF-38 */
export const chosenHealthCardIsDeclared = neededWhenChosen('BF-38', 'health');
/** BF-39 */
export const chosenIdentityCardIsDeclared = neededWhenChosen('BF-39', 'identityCard');
/** BF-40 */
export const unchosenResidenceIsAbsent = absentUnlessChosen('BF-40', 'residence');
/** BF-41 */
export const unchosenHealthCardIsAbsent = absentUnlessChosen('BF-41', 'health');
/** BF-42 */
export const unchosenIdentityCardIsAbsent = absentUnlessChosen('BF-42', 'identityCard');
