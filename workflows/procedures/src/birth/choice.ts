import { isDay, valueAt } from '@lienthong/form';
import type { RuleIssue } from '@lienthong/plan';

import type { Choice } from '../declaration/judging';
import type { BirthLaw } from './law';
import type { Branch } from './rule-packs';

/** RB-05, D9: birth registration and branches that the pack offers; undefined = all of them. */
export const toChoice = (choose: unknown, facts: unknown, law: BirthLaw): Choice<Branch> => {
  const died = childDied(facts);
  const offered: readonly string[] = died ? [] : law.pack.offers;
  if (choose === undefined) return chosen(offered);
  if (!Array.isArray(choose)) return refused(invalidChoice);
  if (choose.length === 0) return died || mayBeAlone(law) ? chosen([]) : refused(nothingChosen);
  if (died) return refused(noBranchAfterDeath);
  const repeated = new Set(choose).size < choose.length;
  if (repeated || !choose.every((id) => offered.includes(id))) return refused(invalidChoice);
  return choose.length === offered.length || mayBePart(law) ? chosen(choose) : refused(onlyTogether);
};

const mayBeAlone = ({ pack, settings }: BirthLaw) => pack.rootAloneBy !== undefined && settings.flag(pack.rootAloneBy);
const mayBePart = ({ pack, settings }: BirthLaw) => pack.partsBy === undefined || settings.flag(pack.partsBy);

const chosen = (ids: readonly string[]): Choice<Branch> => ({ branches: new Set(ids as Branch[]) });
const refused = (issue: RuleIssue): Choice<Branch> => ({ branches: new Set(), issue });

/** Read before the schema was checked: anything may stand here. A date that is none is the schema's affair. */
const childDied = (facts: unknown): boolean => {
  const diedOn = valueAt(facts, '/child/diedOn');
  return typeof diedOn === 'string' && isDay(diedOn);
};

const pointer = '/choose';

const nothingChosen: RuleIssue = {
  pointer,
  rule: 'RB-05',
  vi: 'Vui lòng chọn ít nhất một việc làm cùng đăng ký khai sinh.',
  en: 'Please choose at least one service besides birth registration.',
};

const invalidChoice: RuleIssue = {
  pointer,
  rule: 'RB-05',
  vi: 'Các việc đã chọn không hợp lệ: mỗi việc chỉ chọn một lần và phải có trong danh sách của ngày nộp.',
  en: 'The choice is not valid: choose each service once, from the list of the day of submission.',
};

const onlyTogether: RuleIssue = {
  pointer,
  rule: 'RB-05',
  vi: 'Theo quy định tại ngày nộp, các việc này phải làm cùng nhau. Vui lòng chọn tất cả.',
  en: 'On this day of submission the services are offered only together. Please choose all of them.',
};

/**
 * D17, Civil Code 2015 Art 30: a child who lived 24 hours gets both registrations, one who lived less may get them.
 * Either way there is nobody left to house or to insure.
 */
const noBranchAfterDeath: RuleIssue = {
  pointer,
  rule: 'D17',
  vi: 'Xin chia buồn cùng gia đình. Khi trẻ đã mất, ở đây chỉ đăng ký khai sinh; việc khai tử làm ở thủ tục riêng.',
  en: 'We are sorry for your loss. For a child who died only the birth is registered here; the death has its own procedure.',
};
