import { Type } from '@sinclair/typebox';
import { address, certificate, changes, closed, code, date, decision, personalNumber, sex, text } from '../wire/fields';

/** Group, benefit level, province, ten digits of the insurance number (domain D.5). */
const cardNumber = Type.String({ pattern: '^[A-Z]{2}[1-5]\\d{2}\\d{10}$' });
const reissued = Type.Object({ cardNumber, reissuedOn: date }, closed);

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
  /** The personal number that came after the card (RB-08). */
  'add-number': { payload: Type.Object({ cardNumber, personalNumber }, closed), result: reissued },
  update: { payload: Type.Object({ cardNumber, changes, certificate }, closed), result: reissued },
  lock: {
    payload: Type.Object({ cardNumber, decision }, closed),
    result: Type.Object({ lockedOn: date }, closed),
  },
};
