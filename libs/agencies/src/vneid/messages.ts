import { Type } from '@sinclair/typebox';
import { closed, instant, personalNumber, text, word } from '../wire/fields';

/** VNeID: asks people for their consent (RB-13), all of a step at once; silence is no answer. */
export const vneid = {
  consent: {
    payload: Type.Object(
      {
        /** The step that the consent is for. */
        subject: word,
        /** Of the text that is consented to: it is kept as evidence (domain I.2). */
        version: word,
        parties: Type.Array(Type.Object({ role: word, fullName: text, personalId: personalNumber }, closed), {
          minItems: 1,
          maxItems: 20,
        }),
        purpose: text,
      },
      closed,
    ),
    result: Type.Object({ grantedAt: instant, version: word }, closed),
  },
};
