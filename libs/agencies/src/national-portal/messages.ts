import { Type } from '@sinclair/typebox';
import { closed, instant, receipt, text, word } from '../wire/fields';

/** National public-service portal, Cổng Dịch vụ công quốc gia: a dossier's statuses in their order (domain E.1), its results kept (B.11). */
export const nationalPortal = {
  status: {
    payload: Type.Object(
      {
        receipt,
        /** Running number of the status within its dossier, from 1: no gaps, or it is "not updated yet" (F-12). */
        position: Type.Integer({ minimum: 1 }),
        status: Type.Integer({ minimum: 1, maximum: 10 }),
        step: Type.Optional(word),
        at: instant,
      },
      closed,
    ),
    result: Type.Object({ acknowledged: Type.Integer({ minimum: 1 }) }, closed),
  },
  result: {
    payload: Type.Object(
      {
        receipt,
        step: word,
        version: Type.Integer({ minimum: 1 }),
        /** Of the document: the object itself travels apart and is checked against it (RE-04). */
        digest: Type.String({ pattern: '^[A-Za-z0-9:_+/=-]{16,128}$' }),
        name: text,
      },
      closed,
    ),
    result: Type.Object({ storedAt: instant }, closed),
  },
};
