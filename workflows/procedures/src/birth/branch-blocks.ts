import type { BranchBlock } from '../declaration/branch-blocks';
import type { Branch } from './rule-packs';

/** Which block of the form only one branch needs. */
export const blocks: Record<string, BranchBlock<Branch>> = {
  residence: {
    branch: 'permanent-residence',
    vi: 'đăng ký thường trú',
    en: 'permanent residence',
    missing: 'BF-37',
    unneeded: 'BF-40',
  },
  health: {
    branch: 'health-insurance-card',
    vi: 'thẻ bảo hiểm y tế',
    en: 'the health insurance card',
    missing: 'BF-38',
    unneeded: 'BF-41',
  },
  identityCard: {
    branch: 'identity-card',
    vi: 'thẻ căn cước',
    en: 'the identity card',
    missing: 'BF-39',
    unneeded: 'BF-42',
  },
};
