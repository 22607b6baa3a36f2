/**
 * An invented linked service: an adopted child with a new name moves into the adoptive parent's home; population
 * database, health card and identity card follow. It shows what a procedure takes. None of its law exists.
 */
import type { Phrase } from '@lienthong/form';
import { procedureOf } from '@lienthong/procedures/toolkit';
import { blocks, checkMovingIn } from './check';
import { movingInFacts } from './form';
import { settings } from './law';
import { planMovingIn } from './plan';
import { movingInRequests } from './requests';
import { samples } from './samples';

/** As they stand inside a sentence, lower case in Vietnamese. */
const stepNames: Record<string, Phrase> = {
  'residence-change': { vi: 'đăng ký thường trú', en: 'Permanent residence' },
  'population-record': { vi: 'cập nhật dữ liệu dân cư', en: 'The population record' },
  'health-insurance-update': { vi: 'điều chỉnh thẻ bảo hiểm y tế', en: 'The change of the health card' },
  'identity-card-reissue': { vi: 'cấp lại thẻ căn cước', en: 'The new identity card' },
};

export const movingIn = procedureOf({
  id: 'moving-in',
  code: '9.000001',
  title: 'Đăng ký thường trú cho con nuôi, điều chỉnh thẻ bảo hiểm y tế, cấp lại thẻ căn cước',
  check: checkMovingIn,
  plan: planMovingIn,
  requests: movingInRequests,
  blocks,
  schema: movingInFacts,
  samples,
  settings,
  stepNames,
});
