import { tidyName } from '@lienthong/form';

import { nameIsTyped } from '../../fields/rules';
import { type BirthRule, parentsOf } from '../rules/rule';

export const namesAreTyped = [
  '/filer/fullName',
  '/child/fullName',
  '/mother/fullName',
  '/father/fullName',
  '/residence/householder/fullName',
  '/residence/owner/fullName',
].map(nameIsTyped('BF-51'));

/** BF-52: father's or mother's family name, as they agreed (domain C.2 `nksHoTen`); another one is free, with a warning. */
export const familyNameIsAParents: BirthRule = {
  id: 'BF-52',
  reads: ['/child/fullName', '/mother/fullName', '/father/fullName'],
  check: (facts) => {
    const names = parentsOf(facts).map((parent) => familyName(parent.fullName));
    return names.length === 0 || names.includes(familyName(facts.child.fullName));
  },
  vi: 'Họ của trẻ không phải họ của cha hoặc mẹ đã khai. Vui lòng xem lại nếu không chủ ý.',
  en: 'The family name of the child is neither the father’s nor the mother’s. Please check whether that is meant.',
};

const familyName = (fullName: string): string => tidyName(fullName).split(' ')[0]!.toLocaleLowerCase('vi');
