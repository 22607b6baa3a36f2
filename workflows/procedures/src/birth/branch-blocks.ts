import type { Branch } from './rule-packs';

/** Which block of the form only one branch needs. */
export const blocks = {
  residence: { branch: 'permanent-residence', vi: 'đăng ký thường trú', en: 'permanent residence' },
  health: { branch: 'health-insurance-card', vi: 'thẻ bảo hiểm y tế', en: 'the health insurance card' },
  identityCard: { branch: 'identity-card', vi: 'thẻ căn cước', en: 'the identity card' },
} satisfies Record<string, { branch: Branch; vi: string; en: string }>;
