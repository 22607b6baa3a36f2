import { ageInYears, earliestDay, latestDay, type Phrase, vietnamDay } from '@lienthong/form';
import type { CheckRequest, RuleIssue } from '@lienthong/plan';

import { isSameAccountName } from './account-name';
import { funeralBenefits } from './benefit';
import { checkDeath } from './check';
import { toChoice } from './choice';
import type { DeathFacts } from './form';
import { isFiledLate } from './lateness';
import { type DeathLaw, findLaw } from './law';

type Situation = DeathLaw & { today: string; wantsSurvivors: boolean };

interface Warning extends Phrase {
  id: string;
  pointer: string;
  isDue(facts: DeathFacts, situation: Situation): boolean;
}

/** RB-02: late is told, never refused. */
const filedLate: Warning = {
  id: 'RB-02',
  pointer: '/death/diedOn',
  isDue: ({ death }, situation) => isFiledLate(death.diedOn, situation),
  vi: 'Đã quá 15 ngày kể từ ngày mất. Hồ sơ vẫn được nhận; có thể phải nộp lệ phí đăng ký quá hạn.',
  en: 'More than 15 days have passed since the death. It is still accepted; a late fee may apply.',
};

/** C.5: an account in another name, confirmed (DF-54). */
const accountInOtherName: Warning = {
  id: 'DF-54',
  pointer: '/benefit/payment/accountHolder',
  isDue: ({ benefit }) =>
    benefit?.payment.accountHolder !== undefined &&
    !isSameAccountName(benefit.payment.accountHolder, benefit.payee.fullName),
  vi: 'Tài khoản đứng tên người khác: cán bộ sẽ kiểm tra trước khi chi trả.',
  en: 'The account is in another name: an officer will check before anything is paid.',
};

/** RC-04 */
const amountIsOpen: Warning = {
  id: 'RC-04',
  pointer: '/death/diedOn',
  isDue: ({ benefit, death }, { settings, today }) =>
    benefit !== undefined &&
    funeralBenefits({ diedOn: death.diedOn, knownBy: today }, settings).some(({ amount }) => amount === undefined),
  vi: 'Chỉ biết năm mất, mà trong năm đó mức hưởng có thay đổi: cán bộ sẽ kiểm tra. Nếu nhớ được tháng, vui lòng ghi thêm.',
  en: 'Only the year is known, and the amounts changed in it: an officer will look. If you remember the month, please add it.',
};

/** D9 */
const survivorsOfUninsured: Warning = {
  id: 'D9',
  pointer: '/benefit/claimedCategory',
  isDue: ({ benefit }, { wantsSurvivors }) => wantsSurvivors && benefit?.claimedCategory !== 'BHXH_MT',
  vi: 'Chế độ tử tuất chỉ có khi người mất tham gia bảo hiểm xã hội hoặc hưởng lương hưu; cơ quan bảo hiểm sẽ kiểm tra.',
  en: 'The survivor benefit is for those insured by social insurance or drawing its pension; the insurer will check.',
};

/** C.6 HTXH_MT: from 75, or from 70 in a poor household (NĐ 176/2025/NĐ-CP); the database decides. */
const tooYoungForPension: Warning = {
  id: 'C.6',
  pointer: '/benefit/claimedCategory',
  isDue: ({ benefit, deceased, death }) =>
    benefit?.claimedCategory === 'HTXH_MT' && ageInYears(earliestDay(deceased.bornOn), latestDay(death.diedOn)) < 70,
  vi: 'Trợ cấp hưu trí xã hội dành cho người từ 75 tuổi, hoặc từ 70 tuổi nếu là hộ nghèo, cận nghèo. Vui lòng xem lại chế độ đã chọn.',
  en: 'The social pension begins at 75, or at 70 in a poor household. Please check the benefit chosen.',
};

const warnings = [filedLate, accountInOtherName, amountIsOpen, survivorsOfUninsured, tooYoungForPension];

/** What is unusual but never refused; nothing is said of a declaration that does not stand. */
export const warnOfDeath = (request: CheckRequest): RuleIssue[] => {
  const law = findLaw(request.at, request.settings);
  if (!law || checkDeath(request).length > 0) return [];
  const { branches } = toChoice(request.choose, request.facts);
  const situation = { ...law, today: vietnamDay(request.at), wantsSurvivors: branches.has('survivor-benefit') };
  return warnings
    .filter((warning) => warning.isDue(request.facts as DeathFacts, situation))
    .map(({ id, pointer, vi, en }) => ({ pointer, rule: id, vi, en }));
};
