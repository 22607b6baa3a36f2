import { ageInYears, earliestDay, latestDay } from '@lienthong/form';

import { isSameAccountName } from '../account-name';
import { funeralBenefits } from '../benefit';
import type { DeathRule } from '../rules/rule';

/** DF-71: an account in another name, which the citizen confirmed (DF-54); an officer looks before anything is paid (C.5). */
export const accountIsInPayeesName: DeathRule = {
  id: 'DF-71',
  pointer: '/benefit/payment/accountHolder',
  reads: ['/benefit/payment', '/benefit/payee/fullName'],
  check: ({ benefit }) =>
    benefit?.payment.accountHolder === undefined ||
    isSameAccountName(benefit.payment.accountHolder, benefit.payee.fullName),
  vi: 'Tài khoản đứng tên người khác: cán bộ sẽ kiểm tra trước khi chi trả.',
  en: 'The account is in another name: an officer will check before anything is paid.',
};

/** RC-04: the year alone, in which an amount changed. */
export const amountIsCertain: DeathRule = {
  id: 'RC-04',
  reads: ['/death/diedOn', '/benefit'],
  check: ({ benefit, death }, { settings, today }) =>
    benefit === undefined ||
    funeralBenefits({ diedOn: death.diedOn, knownBy: today }, settings).every(({ amount }) => amount !== undefined),
  vi: 'Chỉ biết năm mất, mà trong năm đó mức hưởng có thay đổi: cán bộ sẽ kiểm tra. Nếu nhớ được tháng, vui lòng ghi thêm.',
  en: 'Only the year is known, and amounts changed in it: an officer will look. If you remember the month, please add it.',
};

/** D9: the survivor benefit is social insurance's alone. */
export const survivorsAreOfInsured: DeathRule = {
  id: 'D9',
  reads: ['/benefit/claimedCategory', '/survivors'],
  check: ({ benefit, survivors }) => survivors === undefined || benefit?.claimedCategory === 'BHXH_MT',
  vi: 'Chế độ tử tuất chỉ có khi người mất tham gia bảo hiểm xã hội hoặc hưởng lương hưu; cơ quan bảo hiểm sẽ kiểm tra.',
  en: 'The survivor benefit is for those insured by social insurance or drawing its pension; the insurer will check.',
};

/** DF-72: from 75, or from 70 in a poor household (NĐ 176/2025/NĐ-CP, domain C.6); the database decides. */
export const pensionersAreOld: DeathRule = {
  id: 'DF-72',
  reads: ['/benefit/claimedCategory', '/deceased/bornOn', '/death/diedOn'],
  check: ({ benefit, deceased, death }) =>
    benefit?.claimedCategory !== 'HTXH_MT' || ageInYears(earliestDay(deceased.bornOn), latestDay(death.diedOn)) >= 70,
  vi: 'Trợ cấp hưu trí xã hội dành cho người từ 75 tuổi, hoặc từ 70 tuổi nếu là hộ nghèo, cận nghèo. Vui lòng xem lại chế độ đã chọn.',
  en: 'The social pension begins at 75, or at 70 in a poor household. Please check the benefit chosen.',
};
