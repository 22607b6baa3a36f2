import type { Phrase } from '@lienthong/form';
import type { StepId } from '@lienthong/plan';

/** Steps as they stand inside a sentence, lower case in Vietnamese. */
export const stepNames: Record<StepId, Phrase> = {
  'birth-registration': { vi: 'đăng ký khai sinh', en: 'Birth registration' },
  'personal-id': { vi: 'cấp số định danh cá nhân', en: 'The personal number' },
  'permanent-residence': { vi: 'đăng ký thường trú', en: 'Permanent residence' },
  'health-insurance-card': { vi: 'cấp thẻ bảo hiểm y tế', en: 'The health insurance card' },
  'identity-card': { vi: 'cấp thẻ căn cước', en: 'The identity card' },
};
