import { Type } from '@sinclair/typebox';
import {
  book,
  changes,
  closed,
  commune,
  date,
  decision,
  note,
  partialDate,
  personalNumber,
  sex,
  someone as parent,
  text,
} from '../wire/fields';

/** National population database, CSDLQG về dân cư: allocates the personal number (số định danh cá nhân). */
export const population = {
  reserve: {
    payload: Type.Object(
      {
        child: Type.Object(
          {
            fullName: text,
            bornOn: date,
            sex,
            // Twins share parents and birth date; the order keeps them from looking like one child (RB-09).
            birthOrder: Type.Integer({ minimum: 1, maximum: 20 }),
            childrenInBirth: Type.Integer({ minimum: 1, maximum: 20 }),
          },
          closed,
        ),
        mother: Type.Optional(parent),
        father: Type.Optional(parent),
        registrationCommune: commune,
        /** The officer's note that an earlier suspicion of duplication was a false match (RB-09). */
        previousNote: Type.Optional(note),
      },
      closed,
    ),
    result: Type.Object({ personalNumber }, closed),
  },
  confirm: {
    payload: Type.Object({ personalNumber, book }, closed),
    result: Type.Object({ confirmedOn: date }, closed),
  },
  /** Is there such a person, and alive? (domain C.5, F-19) */
  verify: {
    payload: Type.Object(
      {
        person: Type.Object({ fullName: text, personalId: personalNumber, bornOn: partialDate, sex }, closed),
        previousNote: Type.Optional(note),
      },
      closed,
    ),
    result: Type.Object({ status: Type.Literal('alive') }, closed),
  },
  'mark-dead': {
    payload: Type.Object({ personalId: personalNumber, diedOn: partialDate, book }, closed),
    result: Type.Object({ markedOn: date }, closed),
  },
  /** After a death record was annulled (domain I.2). */
  restore: {
    payload: Type.Object({ personalId: personalNumber, decision }, closed),
    result: Type.Object({ restoredOn: date }, closed),
  },
  update: {
    payload: Type.Object({ personalId: personalNumber, changes, decision }, closed),
    result: Type.Object({ updatedOn: date }, closed),
  },
  /** Of an annulled birth; the number is never given out again (RD-05). */
  cancel: {
    payload: Type.Object({ personalId: personalNumber, decision }, closed),
    result: Type.Object({ cancelledOn: date }, closed),
  },
};
