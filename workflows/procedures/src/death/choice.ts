import { valueAt } from '@lienthong/form';
import type { RuleIssue } from '@lienthong/plan';

import type { Choice } from '../declaration/judging';
import { type Branch, branches } from './rule-packs';

/**
 * RB-04: exactly {removal}, {removal, funeral} or {removal, funeral, survivors}; undefined = all three. D9: without a
 * permanent residence nothing is removed, whether it was chosen or not, and the other sets stand without it.
 */
export const toChoice = (choose: unknown, facts: unknown): Choice<Branch> => {
  const possible = branches.filter((branch) => branch !== 'residence-removal' || hasPermanentResidence(facts));
  if (choose === undefined) return { branches: new Set(possible) };
  if (!isChoice(choose)) return refused(invalidChoice);
  const chosen = new Set(possible.filter((branch) => choose.includes(branch)));
  if (possible.includes('residence-removal') && !chosen.has('residence-removal')) return refused(removalIsPart);
  if (chosen.has('survivor-benefit') && !chosen.has('funeral-allowance')) return refused(funeralIsPart);
  return { branches: chosen };
};

const isChoice = (choose: unknown): choose is Branch[] =>
  Array.isArray(choose) && new Set(choose).size === choose.length && choose.every((id) => branches.includes(id));

const refused = (issue: RuleIssue): Choice<Branch> => ({ branches: new Set(), issue });

/** Read before the schema was checked: anything may stand here. */
export const hasPermanentResidence = (facts: unknown): boolean =>
  valueAt(facts, '/deceased/residence/kind') === 'permanent';

const rule = 'RB-04';
const pointer = '/choose';

const invalidChoice: RuleIssue = {
  pointer,
  rule,
  vi: 'Các việc đã chọn không hợp lệ: mỗi việc chỉ chọn một lần và phải có trong danh sách.',
  en: 'The choice is not valid: choose each service once, from the list.',
};

const removalIsPart: RuleIssue = {
  pointer,
  rule,
  vi: 'Người mất có đăng ký thường trú: việc xóa đăng ký thường trú luôn làm cùng khai tử. Vui lòng chọn việc này.',
  en: 'The deceased had a permanent residence: its removal always goes with the registration. Please choose it.',
};

const funeralIsPart: RuleIssue = {
  pointer,
  rule,
  vi: 'Chế độ tử tuất chỉ làm cùng với mai táng phí. Vui lòng chọn cả hai, hoặc bỏ chế độ tử tuất.',
  en: 'The survivor benefit goes only with the funeral benefit. Please choose both, or leave it out.',
};
