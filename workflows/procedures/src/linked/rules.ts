import type { FormRule } from '@lienthong/form';

import { ruleOf } from './check';
import type { LinkedContext, LinkedProcedure } from './procedure';

type Facts = { decision: { issuedOn: string; authority: string } };
type Rule = FormRule<Facts, LinkedContext>;

/** What holds of every decision; rules of fields are numbered by procedure (D18). */
export const decisionRules = ({ kind, key }: Pick<LinkedProcedure, 'kind' | 'key'>, prefix: 'BF' | 'DF'): Rule[] => [
  {
    id: `${prefix}-90`,
    reads: ['/decision/issuedOn'],
    check: ({ decision }, { today }) => decision.issuedOn <= today,
    vi: 'Ngày quyết định không thể ở sau hôm nay.',
    en: 'The decision cannot be dated after today.',
  },
  {
    id: `${prefix}-91`,
    reads: ['/decision/issuedOn'],
    check: ({ decision }, { linked }) => decision.issuedOn >= (registeredOn(linked) ?? ''),
    vi: 'Ngày quyết định không thể trước ngày đăng ký ghi trong sổ.',
    en: 'The decision cannot be dated before the entry in the book.',
  },
  {
    // Domain I.2: who may, since 07/2025 and under the Law of 2026, is not settled (open point 5), hence a setting.
    id: ruleOf({ kind }),
    reads: ['/decision/authority'],
    check: ({ decision }, { settings }) => settings.text(`${key}.authorities`).split(' ').includes(decision.authority),
    vi: 'Cấp này không có thẩm quyền quyết định việc này. Vui lòng xem lại quyết định.',
    en: 'This level is not competent to decide this. Please check the decision.',
  },
];

const registeredOn = ({ results = {}, plan }: LinkedContext['linked']): string | undefined => {
  const root = results[`${plan.procedure}-registration`] as { book?: { registeredOn?: string } } | undefined;
  return root?.book?.registeredOn;
};
