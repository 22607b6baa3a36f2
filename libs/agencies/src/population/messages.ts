import { Type } from '@sinclair/typebox';
import { book, closed, commune, date, personalNumber, sex, text } from '../wire/fields';

const parent = Type.Object({ fullName: text, personalId: Type.Optional(personalNumber) }, closed);

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
        previousNote: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
      },
      closed,
    ),
    result: Type.Object({ personalNumber }, closed),
  },
  confirm: {
    payload: Type.Object({ personalNumber, book }, closed),
    result: Type.Object({ confirmedOn: date }, closed),
  },
};
