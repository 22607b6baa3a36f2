import { Type } from '@sinclair/typebox';
import { address, certificate, closed, code, date, namedPerson, personalNumber, sex, text } from '../wire/fields';

/** Residence database, CSDL về cư trú: permanent residence, answered by notice form CT08. */
export const residence = {
  register: {
    payload: Type.Object(
      {
        child: Type.Object(
          { fullName: text, bornOn: date, sex, personalNumber: Type.Optional(personalNumber) },
          closed,
        ),
        address,
        residenceCase: text,
        householder: namedPerson,
        relationToHouseholder: text,
        owner: Type.Optional(namedPerson),
        certificate,
      },
      closed,
    ),
    result: Type.Object(
      { notice: Type.Object({ form: Type.Literal('CT08'), number: code }, closed), effectiveOn: date },
      closed,
    ),
  },
};
