import { Type } from '@sinclair/typebox';
import { amount, closed, code, date, instant, personalNumber, someone, text, word } from '../wire/fields';

const collect = {
  payload: Type.Object(
    {
      lines: Type.Array(Type.Object({ code: word, amount }, closed), { minItems: 1, maxItems: 20 }),
      payer: someone,
      payerReference: Type.Optional(code),
    },
    closed,
  ),
  result: Type.Object({ paidAt: instant, receiptNumber: code, amount }, closed),
};

const beneficiary = Type.Object(
  {
    fullName: text,
    personalId: Type.Optional(personalNumber),
    method: Type.Union([Type.Literal('account'), Type.Literal('cash'), Type.Literal('post')]),
    /** Six digits, BIN. */
    bank: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    account: Type.Optional(Type.String({ pattern: '^\\d{6,19}$' })),
  },
  closed,
);

const pay = {
  payload: Type.Object(
    {
      category: word,
      amount,
      beneficiary,
      deceasedPersonalId: Type.Optional(personalNumber),
      decisionNumber: code,
      payer: word,
    },
    closed,
  ),
  result: Type.Object({ orderNumber: code, announcedOn: date }, closed),
};

const recover = {
  payload: Type.Object({ amount, from: someone, reason: text, originalOrder: Type.Optional(code) }, closed),
  result: Type.Object({ caseNumber: code }, closed),
};

/** Online payment platform, nền tảng thanh toán: fees in, benefits out, and money back by decision (RB-22, RC-03). */
export const payments = { collect, pay, recover };
