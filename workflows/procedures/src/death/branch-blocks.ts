import type { Branch } from './rule-packs';

/** Which block of the form only one branch needs. */
export const blocks = {
  benefit: { branch: 'funeral-allowance', vi: 'mai táng phí', en: 'the funeral benefit' },
  survivors: { branch: 'survivor-benefit', vi: 'chế độ tử tuất', en: 'the survivor benefit' },
} satisfies Record<string, { branch: Branch; vi: string; en: string }>;
