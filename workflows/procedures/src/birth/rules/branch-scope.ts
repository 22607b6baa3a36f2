import { ageInMonths } from '@lienthong/form';

import type { BirthRule } from './rule';

/** RB-03 again, for single branches: these rules run only when the choice itself is valid. */

/** Health card and identity card are for children under 72 months; residence has no such limit. */
export const childIsUnderSix: BirthRule = {
  id: 'RB-03',
  reads: ['/child/bornOn'],
  check: ({ child }, { branches, today }) =>
    !(branches.has('health-insurance-card') || branches.has('identity-card')) || ageInMonths(child.bornOn, today) < 72,
  vi: 'Thẻ bảo hiểm y tế và thẻ căn cước ở đây chỉ dành cho trẻ dưới 6 tuổi. Vui lòng bỏ chọn hai việc này.',
  en: 'Health card and identity card are offered here only for children under six. Please leave them out.',
};

export const healthCardIsTheFirst: BirthRule = {
  id: 'RB-03',
  reads: ['/scope/hasHealthCard'],
  check: ({ scope }, { branches }) => !branches.has('health-insurance-card') || scope?.hasHealthCard !== true,
  vi: 'Trẻ đã có thẻ bảo hiểm y tế: vui lòng bỏ chọn việc cấp thẻ.',
  en: 'The child already has a health insurance card: please leave that service out.',
};

export const householdIsNotCollective: BirthRule = {
  id: 'RB-03',
  reads: ['/scope/collectiveHousehold'],
  check: ({ scope }, { branches, settings }) =>
    !branches.has('permanent-residence') ||
    scope?.collectiveHousehold !== true ||
    !settings.flag('gs.excludeCollectiveHousehold'),
  vi: 'Nơi có nhân khẩu tập thể: vui lòng đăng ký thường trú trực tiếp tại công an cấp xã.',
  en: 'For a collective household please register residence with the commune police directly.',
};
