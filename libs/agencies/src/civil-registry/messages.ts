import { Type } from '@sinclair/typebox';
import {
  address,
  book,
  changes,
  closed,
  code,
  commune,
  date,
  decision,
  partialDate,
  personalNumber,
  sex,
  text,
} from '../wire/fields';
import { registerDeath } from './register-death';

const parent = Type.Object(
  {
    fullName: text,
    personalId: Type.Optional(personalNumber),
    bornOn: Type.Optional(partialDate),
    ethnicity: Type.Optional(text),
    nationality: Type.Optional(text),
    residence: Type.Optional(address),
  },
  closed,
);

/** Of a birth certificate or a death extract: the new one supersedes the old (RB-08, RB-23). */
const nextVersion = Type.Object(
  { certificateNumber: code, version: Type.Integer({ minimum: 2 }), supersedes: code },
  closed,
);

/** Electronic civil-status system, hệ thống đăng ký, quản lý hộ tịch điện tử: writes the book, issues the certificate. */
export const civilRegistry = {
  register: {
    payload: Type.Object(
      {
        child: Type.Object(
          {
            fullName: text,
            bornOn: date,
            sex,
            ethnicity: text,
            nationality: text,
            placeOfBirth: text,
            homeTown: text,
            // Absent when the number is late: that must not block the certificate (RB-08).
            personalNumber: Type.Optional(personalNumber),
          },
          closed,
        ),
        mother: Type.Optional(parent),
        father: Type.Optional(parent),
        filer: Type.Object({ fullName: text, personalId: personalNumber, relation: text }, closed),
        birthNoticeCode: Type.Optional(text),
        registrationCommune: commune,
        copies: Type.Integer({ minimum: 0, maximum: 1000 }),
      },
      closed,
    ),
    result: Type.Object({ book, certificateNumber: code }, closed),
  },
  'register-death': registerDeath,
  'add-number': {
    payload: Type.Object({ personalNumber, book, certificateNumber: code }, closed),
    result: nextVersion,
  },
  correct: {
    payload: Type.Object({ book, certificateNumber: code, changes, decision }, closed),
    result: nextVersion,
  },
  annul: {
    payload: Type.Object({ book, certificateNumber: code, decision }, closed),
    result: Type.Object({ annulledOn: date, decisionNumber: text }, closed),
  },
};
