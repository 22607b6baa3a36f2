import { Type } from '@sinclair/typebox';
import {
  address,
  book,
  closed,
  code,
  commune,
  date,
  note,
  partialDate,
  personalNumber,
  sex,
  text,
  word,
} from '../wire/fields';

const deceased = Type.Object(
  {
    fullName: text,
    // Absent for who never had one; then a paper names them.
    personalId: Type.Optional(personalNumber),
    paper: Type.Optional(
      Type.Object({ kind: text, number: text, issuedOn: Type.Optional(date), issuedBy: Type.Optional(text) }, closed),
    ),
    bornOn: partialDate,
    sex,
    ethnicity: Type.Optional(text),
    nationality: Type.Optional(text),
    residence: Type.Optional(address),
  },
  closed,
);

/** Place and cause may be "không rõ", the time unknown (domain C.5). */
const death = Type.Object(
  {
    diedOn: partialDate,
    time: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })),
    place: text,
    cause: Type.Optional(text),
  },
  closed,
);

/** Giấy báo tử, or what stands for it. */
const notice = Type.Object(
  {
    kind: word,
    code: Type.Optional(code),
    number: Type.Optional(text),
    issuedOn: Type.Optional(date),
    issuedBy: Type.Optional(text),
  },
  closed,
);

/** Enters a death and issues the extract (trích lục khai tử). */
export const registerDeath = {
  payload: Type.Object(
    {
      deceased,
      death,
      notice,
      filer: Type.Object({ fullName: text, personalId: personalNumber, relation: text }, closed),
      registrationCommune: commune,
      copies: Type.Integer({ minimum: 0, maximum: 1000 }),
      previousNote: Type.Optional(note),
    },
    closed,
  ),
  result: Type.Object({ book, extractNumber: code }, closed),
};
