import { Type } from '@sinclair/typebox';
import { address, certificate, closed, date, namedPerson, personalNumber, sex, text } from '../wire/fields';

/** Identity-card authority, căn cước: needs the personal number; the card bears that number. */
export const identityCard = {
  issue: {
    payload: Type.Object(
      {
        child: Type.Object({ fullName: text, bornOn: date, sex, personalNumber }, closed),
        representative: namedPerson,
        deliveryAddress: address,
        certificate,
      },
      closed,
    ),
    result: Type.Object({ cardNumber: personalNumber, issuedOn: date }, closed),
  },
};
