import { earliestDay, isPersonName } from '@lienthong/form';

import { isSameAccountName } from '../account-name';
import { funeralBenefits } from '../benefit';
import type { DeathRule } from './rule';

/** RC-01: one funeral benefit per death. */
export const benefitIsTheOnlyOne: DeathRule = {
  id: 'RC-01',
  reads: ['/benefit/alreadyReceived'],
  check: ({ benefit }) => benefit?.alreadyReceived !== true,
  vi: 'Mỗi người mất chỉ được hưởng một khoản mai táng phí. Khoản này đã được nhận hoặc xin ở nơi khác: vui lòng bỏ chọn mai táng phí.',
  en: 'There is one funeral benefit per death, and it was claimed elsewhere: please leave the funeral benefit out.',
};

/** DF-49: a benefit that the law knew at the death, e.g. the social pension only since 01/07/2025 (domain C.6). */
export const categoryExistedAtDeath: DeathRule = {
  id: 'DF-49',
  reads: ['/benefit/claimedCategory', '/death/diedOn'],
  check: ({ benefit, death }, { settings, today }) =>
    benefit === undefined ||
    earliestDay(death.diedOn) > today ||
    funeralBenefits({ diedOn: death.diedOn, knownBy: today }, settings).some(
      ({ category }) => category === benefit.claimedCategory,
    ),
  vi: 'Vào thời điểm mất chưa có chế độ này, hoặc mức hưởng chưa có ở đây. Vui lòng chọn chế độ khác, hoặc hỏi trực tiếp Ủy ban nhân dân cấp xã.',
  en: 'This benefit did not exist at the time of death, or its amount is not known here. Please choose another, or ask the commune.',
};

/** DF-50: a person is paid under their number; an organisation has none. */
export const payeeIsIdentified: DeathRule = {
  id: 'DF-50',
  reads: ['/benefit/payee/personalId', '/benefit/payee/relation'],
  check: ({ benefit }) =>
    benefit === undefined || (benefit.payee.relation === 'organisation') === (benefit.payee.personalId === undefined),
  vi: 'Người lo mai táng cần có số định danh; nếu là tổ chức thì bỏ trống số này.',
  en: 'A person who bore the burial needs a personal number; an organisation has none.',
};

/** DF-01: an organisation's name may hold more than a person's. */
export const payeesNameIsAName: DeathRule = {
  id: 'DF-01',
  reads: ['/benefit/payee/fullName', '/benefit/payee/relation'],
  check: ({ benefit }) =>
    benefit === undefined || benefit.payee.relation === 'organisation' || isPersonName(benefit.payee.fullName),
  vi: 'Họ tên người lo mai táng chỉ gồm chữ cái, dấu cách, dấu nháy và gạch nối, như trên giấy tờ.',
  en: 'The name of who bore the burial has only letters, blanks, apostrophes and hyphens, as on the papers.',
};

/** DF-51: the payee is alive. */
export const payeeIsNotDeceased: DeathRule = {
  id: 'DF-51',
  reads: ['/benefit/payee/personalId', '/deceased/personalId'],
  check: ({ benefit, deceased }) =>
    benefit?.payee.personalId === undefined || benefit.payee.personalId !== deceased.personalId,
  vi: 'Người nhận mai táng phí là người lo mai táng, không phải người đã mất. Vui lòng xem lại số định danh.',
  en: 'Who is paid is who bore the burial, not the deceased. Please check the personal number.',
};

const accountFields = {
  bank: { vi: 'ngân hàng', en: 'the bank' },
  account: { vi: 'số tài khoản', en: 'the account number' },
  accountHolder: { vi: 'tên chủ tài khoản', en: 'the account holder' },
};

/** DF-52: an account is a bank, a number and a holder (domain C.5 `hinhThucNhan`). */
const accountNames = (field: keyof typeof accountFields): DeathRule => ({
  id: 'DF-52',
  pointer: `/benefit/payment/${field}`,
  reads: ['/benefit/payment/method', `/benefit/payment/${field}`],
  check: ({ benefit }) => benefit?.payment.method !== 'account' || benefit.payment[field] !== undefined,
  vi: `Bạn chọn nhận tiền qua tài khoản: vui lòng ghi ${accountFields[field].vi}.`,
  en: `You chose to be paid to an account: please give ${accountFields[field].en}.`,
});

export const accountHasBank = accountNames('bank');
export const accountHasNumber = accountNames('account');
export const accountHasHolder = accountNames('accountHolder');

/** DF-53: cash needs no account, and what is not needed is not kept. */
export const cashHasNoAccount: DeathRule = {
  id: 'DF-53',
  reads: ['/benefit/payment'],
  check: ({ benefit }) =>
    benefit === undefined ||
    benefit.payment.method === 'account' ||
    [benefit.payment.bank, benefit.payment.account, benefit.payment.accountHolder].every((it) => it === undefined),
  vi: 'Bạn chọn nhận tiền mặt hoặc qua bưu điện: vui lòng bỏ trống phần tài khoản.',
  en: 'You chose cash or post: please leave the account empty.',
};

/** DF-54: the account is the payee's, unless somebody says that it is another's on purpose; then an officer looks (C.5 [A]). */
export const accountIsThePayees: DeathRule = {
  id: 'DF-54',
  pointer: '/benefit/payment/accountHolder',
  reads: ['/benefit/payment', '/benefit/payee/fullName'],
  check: ({ benefit }) =>
    benefit?.payment.accountHolder === undefined ||
    benefit.payment.accountHolderConfirmed === true ||
    isSameAccountName(benefit.payment.accountHolder, benefit.payee.fullName),
  vi: 'Tên chủ tài khoản khác tên người lo mai táng. Vui lòng sửa lại, hoặc đánh dấu xác nhận tài khoản đứng tên người khác.',
  en: 'The account holder is not who bore the burial. Please correct it, or tick that the account is in another name.',
};
