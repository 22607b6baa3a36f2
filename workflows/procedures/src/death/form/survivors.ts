import { block, choice, labelled, whole, yesNo } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { day, partialDay, personalId, personName } from '../../fields/person';

/** Thân nhân: BHXH decides who is entitled; here only what it needs to do so (domain C.5). */
const relative = block(
  { title: 'Người', en: 'Person' },
  {
    fullName: personName({ title: 'Họ và tên', en: 'Full name' }),
    personalId: Type.Optional(personalId()),
    bornOn: partialDay({ title: 'Ngày sinh', en: 'Date of birth' }),
    relation: choice({ title: 'Quan hệ với người mất', en: 'Relation to the deceased' }, [
      'spouse',
      'child',
      'parent',
      'parent-in-law',
      'other-dependant',
    ]),
    hasIncome: yesNo({ title: 'Có thu nhập', en: 'Has an income' }),
    /** RC-05: 70 % instead of 50 %. */
    unsupported: Type.Optional(
      yesNo({ title: 'Không còn ai trực tiếp nuôi dưỡng', en: 'Nobody is left to support them' }),
    ),
    /** DF-12 */
    impairmentPercent: Type.Optional(
      whole(
        {
          title: 'Mức suy giảm khả năng lao động (%)',
          en: 'Impairment (%)',
          rule: 'DF-12',
          sensitivity: 'sensitive',
          expects: { vi: 'Vui lòng ghi số từ 0 đến 100.', en: 'Please give a number from 0 to 100.' },
        },
        0,
        100,
      ),
    ),
    /** DF-13: each relative agrees on who is paid (domain C.5 [A]). */
    agreesOnPayee: Type.Literal(
      true,
      labelled({
        title: 'Đồng ý về người nhận tiền',
        en: 'Agrees on who is paid',
        rule: 'DF-13',
        expects: {
          vi: 'Từng thân nhân cần đồng ý. Vui lòng đánh dấu khi người đó đã đồng ý.',
          en: 'Every relative has to agree. Please tick this when they have.',
        },
      }),
    ),
  },
);

/** Chế độ tử tuất (domain C.5 TUAT). */
export const survivors = block(
  { title: 'Chế độ tử tuất', en: 'Survivor benefit' },
  {
    form: choice({ title: 'Hình thức hưởng', en: 'Form' }, ['monthly', 'one-off']),
    /** DF-14: as many as an agency takes in one request; how many may draw monthly money: RC-05. */
    relatives: Type.Array(
      relative,
      labelled(
        {
          title: 'Thân nhân',
          en: 'Relatives',
          rule: 'DF-14',
          expects: { vi: 'Vui lòng ghi từ 1 đến 30 người.', en: 'Please name 1 to 30 people.' },
        },
        { minItems: 1, maxItems: 30 },
      ),
    ),
    meetingHeldOn: day({ title: 'Ngày họp thân nhân (biên bản)', en: "Day of the relatives' meeting (minutes)" }),
  },
);
