import { Type, type TSchema } from '@sinclair/typebox';
import { amount, closed, code, date, deceased, someone, word } from './fields';

/** Which of its categories an agency's database confirms for the deceased; none = an empty list (RC-01). */
export const check = <C extends TSchema>(category: C) => ({
  payload: Type.Object({ deceased }, closed),
  result: Type.Object({ codes: Type.Array(category, { maxItems: 10, uniqueItems: true }) }, closed),
});

/** The decision to grant a funeral benefit (mai táng phí) to whoever bore the burial; money follows by its own order. */
export const decide = <C extends TSchema>(category: C) => ({
  payload: Type.Object(
    {
      deceased,
      category,
      amount,
      payee: someone,
      /** The category that the citizen claimed; it only pre-selects (RC-01). */
      claim: Type.Optional(word),
    },
    closed,
  ),
  result: Type.Object({ decisionNumber: code, decidedOn: date, amount }, closed),
});
