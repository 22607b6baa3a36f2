import { Type } from '@sinclair/typebox';
import {
  address,
  certificate,
  changes,
  closed,
  date,
  decision,
  namedPerson,
  personalNumber,
  sex,
  text,
} from '../wire/fields';

const issued = Type.Object({ cardNumber: personalNumber, issuedOn: date }, closed);

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
    result: issued,
  },
  reissue: { payload: Type.Object({ cardNumber: personalNumber, changes, certificate }, closed), result: issued },
  revoke: {
    payload: Type.Object({ cardNumber: personalNumber, decision }, closed),
    result: Type.Object({ revokedOn: date }, closed),
  },
};
