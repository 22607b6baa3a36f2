import { Type } from '@sinclair/typebox';
import { closed, instant, personalNumber, receipt, word } from '../wire/fields';

const words = Type.String({ minLength: 1, maxLength: 2000 });

/** Portal inbox, VNeID and SMS (domain B.9): at least once to the channel, once per step, kind and sequence to the citizen (RB-20). */
export const notifications = {
  notify: {
    payload: Type.Object(
      {
        kind: word,
        receipt,
        step: Type.Optional(word),
        sequence: Type.Integer({ minimum: 0 }),
        channels: Type.Array(Type.Union([Type.Literal('portal'), Type.Literal('vneid'), Type.Literal('sms')]), {
          minItems: 1,
          uniqueItems: true,
        }),
        text: Type.Object({ vi: words, en: words }, closed),
        /** The text message: the code and where to look, nothing else (RB-20). */
        sms: Type.Optional(Type.Object({ vi: words, en: words }, closed)),
        to: Type.Optional(
          Type.Object(
            {
              personalId: Type.Optional(personalNumber),
              phone: Type.Optional(Type.String({ pattern: '^\\+84\\d{9,10}$' })),
            },
            closed,
          ),
        ),
      },
      closed,
    ),
    result: Type.Object({ sentAt: instant }, closed),
  },
};
