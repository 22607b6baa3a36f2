import type { FormRule, Phrase } from '@lienthong/form';
import type { Procedure } from '@lienthong/plan';

/** A block of the form that only one branch needs, and that branch as it stands inside a sentence. */
export interface BranchBlock<Branch extends string = string> extends Phrase {
  branch: Branch;
  /** Ids of its two rules: chosen but not declared, declared but not chosen. */
  missing: string;
  unneeded: string;
}

type Blocks<Branch extends string> = Record<string, BranchBlock<Branch>>;
type BlockRule<Branch extends string> = FormRule<Record<string, unknown>, { branches: ReadonlySet<Branch> }>;

/** The declaration without the blocks of branches that are not chosen: what a portal sends when the choice changes. */
export const fitterOf =
  (blocks: Blocks<string>): Procedure['fit'] =>
  (facts, choose) => {
    const fitted = { ...(facts as Record<string, unknown>) };
    for (const [block, { branch }] of Object.entries(blocks)) if (!choose.includes(branch)) delete fitted[block];
    return fitted;
  };

/** A branch's block is there exactly when the branch is chosen. These rules run only when the choice is valid. */
export const blockRulesOf = <Branch extends string>(blocks: Blocks<Branch>): BlockRule<Branch>[] =>
  Object.entries(blocks).flatMap(([block, ofBranch]) => [
    neededWhenChosen(block, ofBranch),
    absentUnlessChosen(block, ofBranch),
  ]);

const neededWhenChosen = <Branch extends string>(block: string, of: BranchBlock<Branch>): BlockRule<Branch> => ({
  id: of.missing,
  reads: [`/${block}`],
  check: (facts, { branches }) => !branches.has(of.branch) || facts[block] !== undefined,
  vi: `Bạn đã chọn ${of.vi}: vui lòng khai phần này.`,
  en: `You chose ${of.en}: please fill in this part.`,
});

/** What is not needed is not kept: refused rather than stored unused (Law 91/2025: only what the purpose needs). */
const absentUnlessChosen = <Branch extends string>(block: string, of: BranchBlock<Branch>): BlockRule<Branch> => ({
  id: of.unneeded,
  reads: [`/${block}`],
  check: (facts, { branches }) => branches.has(of.branch) || facts[block] === undefined,
  vi: `Không làm ${of.vi} trong hồ sơ này: vui lòng bỏ phần này, không cần khai.`,
  en: `This dossier does not include ${of.en}: please leave this part out.`,
});
