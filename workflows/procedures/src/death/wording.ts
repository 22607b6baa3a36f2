import type { Phrase } from '@lienthong/form';
import type { StepId } from '@lienthong/plan';

/** Steps as they stand inside a sentence, lower case in Vietnamese. */
export const stepNames: Record<StepId, Phrase> = {
  'death-registration': { vi: 'đăng ký khai tử', en: 'Death registration' },
  'residence-removal': { vi: 'xóa đăng ký thường trú', en: 'Removal of the permanent residence' },
  'funeral-allowance': { vi: 'giải quyết mai táng phí', en: 'The funeral benefit' },
  'survivor-benefit': { vi: 'giải quyết chế độ tử tuất', en: 'The survivor benefit' },
};
