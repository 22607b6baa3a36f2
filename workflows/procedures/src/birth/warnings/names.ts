import { tidyName } from '@lienthong/form';

import { hasTelexResidue } from '../../fields/telex';
import type { BirthFacts } from '../form';
import { type BirthRule, parentsOf } from '../rules/rule';

/** BF-51: typing keys that stayed in a name (domain C.1). */
const nameIsTyped = (pointer: string, find: (facts: BirthFacts) => string | undefined): BirthRule => ({
  id: 'BF-51',
  reads: [pointer],
  check: (facts) => !hasTelexResidue(find(facts) ?? ''),
  vi: 'Tên có vẻ còn sót phím gõ dấu. Vui lòng xem lại đúng như trên giấy tờ.',
  en: 'There seem to be typing keys left in this name. Please compare it with the papers.',
});

export const filersNameIsTyped = nameIsTyped('/filer/fullName', (facts) => facts.filer.fullName);
export const childsNameIsTyped = nameIsTyped('/child/fullName', (facts) => facts.child.fullName);
export const mothersNameIsTyped = nameIsTyped('/mother/fullName', (facts) => facts.mother?.fullName);
export const fathersNameIsTyped = nameIsTyped('/father/fullName', (facts) => facts.father?.fullName);
export const householdersNameIsTyped = nameIsTyped(
  '/residence/householder/fullName',
  (facts) => facts.residence?.householder.fullName,
);
export const ownersNameIsTyped = nameIsTyped('/residence/owner/fullName', (facts) => facts.residence?.owner?.fullName);

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
