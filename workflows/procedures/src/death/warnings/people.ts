import { matchesHolder } from '@lienthong/form';

import { correctedNumberDoesNotFit, nameIsTyped, numberIsDomestic } from '../../fields/rules';
import { isFiledLate } from '../../law/late-filing';
import type { DeathRule } from '../rules/rule';

/** RB-02: late is told, never refused. */
export const isInTime: DeathRule = {
  id: 'RB-02',
  reads: ['/death/diedOn'],
  check: ({ death }, context) => !isFiledLate(death.diedOn, 'death.filingDays', context),
  vi: 'Đã quá thời hạn khai tử. Hồ sơ vẫn được nhận; có thể phải nộp lệ phí đăng ký quá hạn.',
  en: 'The time to register the death is over. The dossier is still accepted; there may be a fee for late registration.',
};

export const namesAreTyped = ['/filer/fullName', '/deceased/fullName', '/benefit/payee/fullName'].map(
  nameIsTyped('DF-70'),
);

export const numbersAreDomestic = ['/filer/personalId', '/deceased/personalId', '/benefit/payee/personalId'].map(
  numberIsDomestic,
);

export const correctedNumberFits: DeathRule = {
  id: 'RD-02',
  reads: ['/deceased/personalId', '/deceased/bornOn', '/deceased/sex', '/deceased/corrected'],
  check: ({ deceased: { personalId, bornOn, sex, corrected } }) =>
    corrected !== true ||
    personalId === undefined ||
    matchesHolder(personalId, { bornOn, ...(sex !== 'undetermined' && { sex }) }),
  ...correctedNumberDoesNotFit,
};
