import { Type } from '@sinclair/typebox';
import {
  address,
  certificate,
  changes,
  closed,
  code,
  date,
  decision,
  namedPerson,
  partialDate,
  personalNumber,
  sex,
  text,
} from '../wire/fields';

const person = Type.Object(
  { fullName: text, personalId: Type.Optional(personalNumber), bornOn: Type.Optional(partialDate) },
  closed,
);

const notice = Type.Object(
  { notice: Type.Object({ form: Type.Literal('CT08'), number: code }, closed), effectiveOn: date },
  closed,
);

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
    result: notice,
  },
  /** Xóa đăng ký thường trú. */
  remove: {
    payload: Type.Object({ person, address: Type.Optional(address), extract: certificate }, closed),
    result: notice,
  },
  update: { payload: Type.Object({ person, changes, certificate }, closed), result: notice },
  /** Undoes a removal: of a death annulled, or of the wrong person (domain I.2). */
  restore: { payload: Type.Object({ person, decision }, closed), result: notice },
  /** Hủy bỏ kết quả đăng ký cư trú. */
  cancel: { payload: Type.Object({ person, decision }, closed), result: notice },
  /** Asked before anyone is reminded of the duty (D13, RB-21). */
  lookup: {
    payload: Type.Union([
      Type.Object({ personalId: personalNumber }, closed),
      Type.Object({ child: Type.Object({ fullName: text, bornOn: date, sex: Type.Optional(sex) }, closed) }, closed),
    ]),
    result: Type.Object({ registered: Type.Boolean() }, closed),
  },
};
