import type { BranchBlock } from '../declaration/branch-blocks';
import type { Branch } from './rule-packs';

/** Which block of the form only one branch needs. */
export const blocks: Record<string, BranchBlock<Branch>> = {
  benefit: {
    branch: 'funeral-allowance',
    vi: 'mai táng phí',
    en: 'the funeral benefit',
    missing: 'DF-40',
    unneeded: 'DF-42',
  },
  survivors: {
    branch: 'survivor-benefit',
    vi: 'chế độ tử tuất',
    en: 'the survivor benefit',
    missing: 'DF-41',
    unneeded: 'DF-43',
  },
};
