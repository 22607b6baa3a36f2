import { Type } from '@sinclair/typebox';
import { address, certificate, closed, code, date, personalNumber, sex, text } from '../wire/fields';

/** Social security's health-card desk, BHXH: card group TE1 for children under six (QĐ 1351/QĐ-BHXH). */
export const healthInsurance = {
  issue: {
    payload: Type.Object(
      {
        child: Type.Object(
          { fullName: text, bornOn: date, sex, personalNumber: Type.Optional(personalNumber) },
          closed,
        ),
        facilityCode: code,
        guardian: Type.Union([Type.Literal('mother'), Type.Literal('father'), Type.Literal('filer')]),
        certificate,
        address,
      },
      closed,
    ),
    result: Type.Object(
      { cardNumber: Type.String({ pattern: '^TE1\\d{2}\\d{10}$' }), validFrom: date, validTo: date },
      closed,
    ),
  },
};
