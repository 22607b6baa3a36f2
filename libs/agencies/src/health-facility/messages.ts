import { Type } from '@sinclair/typebox';
import { closed, code, date, text } from '../wire/fields';

/** Health facilities' signed notices, giấy chứng sinh and giấy báo tử điện tử (domain B.1 YTE, D.4). */
export const healthFacility = {
  'check-notice': {
    payload: Type.Object(
      {
        code,
        kind: Type.Union([Type.Literal('birth'), Type.Literal('death')]),
        issuedOn: Type.Optional(date),
      },
      closed,
    ),
    result: Type.Object({ signed: Type.Literal(true), facility: text }, closed),
  },
};
