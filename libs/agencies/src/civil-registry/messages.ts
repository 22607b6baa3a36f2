import { Type } from '@sinclair/typebox';
import { address, book, closed, code, commune, date, partialDate, personalNumber, sex, text } from '../wire/fields';

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
};
