import { hasKnownPlace, matchesHolder } from '@lienthong/form';

import { hasTelexResidue } from '../../fields/telex';
import type { DeathFacts } from '../form';
import { isFiledLate } from '../lateness';
import type { DeathRule } from '../rules/rule';

/** RB-02: late is told, never refused. */
export const isInTime: DeathRule = {
  id: 'RB-02',
  reads: ['/death/diedOn'],
  check: ({ death }, context) => !isFiledLate(death.diedOn, context),
  vi: 'Đã quá 15 ngày kể từ ngày mất. Hồ sơ vẫn được nhận; có thể phải nộp lệ phí đăng ký quá hạn.',
  en: 'More than 15 days have passed since the death. It is still accepted; a late fee may apply.',
};

/** DF-70: typing keys that stayed in a name (domain C.1). */
const nameIsTyped = (pointer: string, find: (facts: DeathFacts) => string | undefined): DeathRule => ({
  id: 'DF-70',
  reads: [pointer],
  check: (facts) => !hasTelexResidue(find(facts) ?? ''),
  vi: 'Tên có vẻ còn sót phím gõ dấu. Vui lòng xem lại đúng như trên giấy tờ.',
  en: 'There seem to be typing keys left in this name. Please compare it with the papers.',
});

export const filersNameIsTyped = nameIsTyped('/filer/fullName', ({ filer }) => filer.fullName);
export const deceasedsNameIsTyped = nameIsTyped('/deceased/fullName', ({ deceased }) => deceased.fullName);
export const payeesNameIsTyped = nameIsTyped('/benefit/payee/fullName', ({ benefit }) => benefit?.payee.fullName);

/** RD-03: from 100 on the first three digits are a country; right for who was registered abroad. What is no place is refused. */
const numberIsDomestic = (pointer: string, find: (facts: DeathFacts) => string | undefined): DeathRule => ({
  id: 'RD-03',
  reads: [pointer],
  check: (facts) => {
    const personalId = find(facts);
    return personalId === undefined || !hasKnownPlace(personalId) || Number(personalId.slice(0, 3)) < 100;
  },
  vi: 'Số định danh này được cấp ở nước ngoài. Vui lòng xem lại nếu không phải vậy.',
  en: 'This personal number was given abroad. Please check if that is not so.',
});

export const filersNumberIsDomestic = numberIsDomestic('/filer/personalId', ({ filer }) => filer.personalId);
export const deceasedsNumberIsDomestic = numberIsDomestic(
  '/deceased/personalId',
  ({ deceased }) => deceased.personalId,
);
export const payeesNumberIsDomestic = numberIsDomestic(
  '/benefit/payee/personalId',
  ({ benefit }) => benefit?.payee.personalId,
);

/** RD-02: after a correction the number need not fit; the officer is told that it does not. */
export const correctedNumberFits: DeathRule = {
  id: 'RD-02',
  reads: ['/deceased/personalId', '/deceased/bornOn', '/deceased/sex', '/deceased/corrected'],
  check: ({ deceased: { personalId, bornOn, sex, corrected } }) =>
    corrected !== true ||
    personalId === undefined ||
    matchesHolder(personalId, { bornOn, ...(sex !== 'undetermined' && { sex }) }),
  vi: 'Số định danh không khớp ngày sinh hoặc giới tính vì đã cải chính: cán bộ sẽ đối chiếu.',
  en: 'The personal number does not fit after the correction: the officer will compare.',
};
