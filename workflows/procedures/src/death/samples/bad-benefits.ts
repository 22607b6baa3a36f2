import { addDays } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

import { bad, noBenefits, noSurvivors, removalOnly, withFuneral } from './good';
import * as people from './people';

const relative = (number: number) => ({
  ...people.dependantWife,
  personalId: `00114500020${number}`,
});

/** Faults of the choice, of the funeral benefit and of the survivors. */
export const badBenefits: Record<string, Sample> = {
  'nothing-chosen': bad('registration alone, though there is a residence', '/choose RB-04', noBenefits, []),
  'funeral-without-removal': bad('the residence is left standing', '/choose RB-04', noSurvivors, ['funeral-allowance']),
  'survivors-without-funeral': bad('survivor benefit without funeral benefit', '/choose RB-04', {}, [
    'residence-removal',
    'survivor-benefit',
  ]),
  'branch-chosen-twice': bad('one branch twice', '/choose RB-04', {}, ['residence-removal', 'residence-removal']),
  'unknown-branch': bad('a branch that does not exist', '/choose RB-04', {}, ['residence-removal', 'passport']),
  'benefit-block-missing': bad('the funeral benefit is chosen but not filled in', '/benefit DF-40', {
    '/benefit': undefined,
  }),
  'survivors-block-missing': bad('the survivor benefit is chosen but not filled in', '/survivors DF-41', noSurvivors),
  'benefit-block-not-needed': bad(
    'a funeral benefit is filled in but not chosen',
    '/benefit DF-42',
    noSurvivors,
    removalOnly,
  ),
  'survivors-block-not-needed': bad('survivors are filled in but not chosen', '/survivors DF-43', {}, withFuneral),
  'two-benefits': bad('more than one benefit is claimed', '/benefit/claimedCategory RC-01', {
    '/benefit/claimedCategory': ['BHXH_MT', 'BTXH_MT'],
  }),
  'emergency-support': bad('a support that is paid elsewhere', '/benefit/claimedCategory RC-01', {
    '/benefit/claimedCategory': 'KHAN_CAP_MT',
  }),
  'benefit-received-before': bad('a funeral benefit was paid already', '/benefit/alreadyReceived RC-01', {
    '/benefit/alreadyReceived': true,
  }),
  'pension-before-its-law': bad('the social pension did not exist when he died', '/benefit/claimedCategory DF-49', {
    '/benefit/claimedCategory': 'HTXH_MT',
    '/death/diedOn': '2025-06-30',
  }),
  'payee-without-number': bad('a person is to be paid without a number', '/benefit/payee/personalId DF-50', {
    '/benefit/payee/personalId': undefined,
  }),
  'payee-with-digits': bad('digits in a person’s name', '/benefit/payee/fullName DF-01', {
    '/benefit/payee/fullName': 'Trần Văn 2',
    '/benefit/payment': { method: 'cash' },
  }),
  'payee-is-deceased': bad('the deceased is to be paid', '/benefit/payee/personalId DF-51', {
    '/benefit/payee/personalId': people.deceased.personalId,
  }),
  'payee-number-without-place': bad('no province had this number', '/benefit/payee/personalId RD-03', {
    '/benefit/payee/personalId': '003070000102',
  }),
  'account-without-bank': bad('the bank is missing', '/benefit/payment/bank DF-52', {
    '/benefit/payment/bank': undefined,
  }),
  'account-without-number': bad('the number is missing', '/benefit/payment/account DF-52', {
    '/benefit/payment/account': undefined,
  }),
  'account-without-holder': bad('the holder is missing', '/benefit/payment/accountHolder DF-52', {
    '/benefit/payment/accountHolder': undefined,
  }),
  'bank-of-five-digits': bad('a digit is missing', '/benefit/payment/bank DF-08', { '/benefit/payment/bank': '97040' }),
  'account-with-letters': bad('letters in the number', '/benefit/payment/account DF-09', {
    '/benefit/payment/account': '01234A',
  }),
  'cash-to-an-account': bad('cash, and an account all the same', '/benefit/payment DF-53', {
    '/benefit/payment/method': 'cash',
  }),
  'account-of-a-stranger': bad('the account is in another name', '/benefit/payment/accountHolder DF-54', {
    '/benefit/payment/accountHolder': 'NGUYEN VAN MAU',
  }),
  'no-relatives': bad('nobody is named', '/survivors/relatives DF-14', { '/survivors/relatives': [] }),
  'five-monthly-relatives': bad('five relatives want monthly money', '/survivors/relatives RC-05', {
    '/survivors/relatives': [1, 2, 3, 4, 5].map(relative),
  }),
  'relative-named-twice': bad('the widow is named twice', '/survivors/relatives DF-80', {
    '/survivors/relatives': [people.dependantWife, people.dependantWife],
  }),
  'relative-is-deceased': bad('the deceased among the survivors', '/survivors/relatives DF-81', {
    '/survivors/relatives/0/personalId': people.deceased.personalId,
    '/survivors/relatives/0/bornOn': '1941',
  }),
  'relative-not-born': bad('a relative of the future', '/survivors/relatives DF-82', {
    '/survivors/relatives/0/bornOn': '2200',
    '/survivors/relatives/0/personalId': undefined,
  }),
  'relative-number-of-other-year': bad('a relative’s number says another year', '/survivors/relatives RD-02', {
    '/survivors/relatives/0/bornOn': '1946-06-15',
  }),
  'relative-number-without-place': bad('no province had this number', '/survivors/relatives RD-03', {
    '/survivors/relatives/0/personalId': '003145000101',
  }),
  'relative-does-not-agree': bad('the widow has not agreed', '/survivors/relatives/0/agreesOnPayee DF-13', {
    '/survivors/relatives/0/agreesOnPayee': false,
  }),
  'impairment-above-all': bad('more than everything', '/survivors/relatives/0/impairmentPercent DF-12', {
    '/survivors/relatives/0/impairmentPercent': 101,
  }),
  'meeting-before-death': bad('the relatives met before the death', '/survivors/meetingHeldOn DF-83', (today) => ({
    '/survivors/meetingHeldOn': addDays(today, -4),
  })),
};
