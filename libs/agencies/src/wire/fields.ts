import { Type } from '@sinclair/typebox';

/** Fields that several agencies' messages share. Lengths are bounded so that no message can grow without end. */
export const text = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' });
export const code = Type.String({ minLength: 1, maxLength: 60, pattern: '^\\S+$' });
export const date = Type.String({ format: 'date' });
/** A parent's or an old person's birth, and a death, may be known only to the year or month. */
export const partialDate = Type.String({ pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' });
export const sex = Type.Union([Type.Literal('male'), Type.Literal('female'), Type.Literal('undetermined')]);
/** Twelve digits (Law on Identity 26/2023/QH15), no check digit. */
export const personalNumber = Type.String({ pattern: '^\\d{12}$' });
/** `number/year` of the civil-status book, year of registration. */
export const bookNumber = Type.String({ pattern: '^\\d{1,5}/\\d{4}$' });
/** An administrative code: two digits for a province, five for a commune since 01/07/2025. */
export const province = Type.String({ pattern: '^\\d{2}$' });
export const commune = Type.String({ pattern: '^\\d{5}$' });

const closed = { additionalProperties: false } as const;

export const address = Type.Object({ province, commune, detail: text }, closed);
export const book = Type.Object({ number: bookNumber, volume: code, page: code, registeredOn: date }, closed);
/** Of a birth or a death: the number of the certificate or extract, with its version once it was corrected (RB-23). */
export const certificate = Type.Object(
  { number: text, registeredOn: date, version: Type.Optional(Type.Integer({ minimum: 1 })) },
  closed,
);
export const namedPerson = Type.Object({ fullName: text, personalId: personalNumber }, closed);
/** Somebody who may be known without a personal number. */
export const someone = Type.Object({ fullName: text, personalId: Type.Optional(personalNumber) }, closed);

/** The officer's note that an earlier suspicion or refusal was looked into (RB-09). */
export const note = Type.String({ minLength: 1, maxLength: 2000 });
/** An instant on the wire, RFC 3339 with its offset. */
export const instant = Type.String({ format: 'date-time' });
/** VND, whole; nothing is asked, paid or granted in amounts of zero (RB-22). */
export const amount = Type.Integer({ minimum: 1, maximum: 100_000_000_000 });
/** Codes that journals may show: never digits enough to be somebody's number. */
export const word = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,59}$' });
export const receipt = Type.String({ pattern: '^[A-Z0-9][A-Z0-9.-]{0,59}$' });

/** What corrects or annuls: an authority's decision, never the system's own (domain I.2). */
export const decision = Type.Object({ number: text, decidedOn: date, issuedBy: Type.Optional(text) }, closed);

/** Only what becomes different (RI-03). */
export const changes = Type.Object(
  {
    fullName: Type.Optional(text),
    bornOn: Type.Optional(date),
    sex: Type.Optional(sex),
    ethnicity: Type.Optional(text),
    nationality: Type.Optional(text),
    placeOfBirth: Type.Optional(text),
    homeTown: Type.Optional(text),
    personalNumber: Type.Optional(personalNumber),
    mother: Type.Optional(someone),
    father: Type.Optional(someone),
    diedOn: Type.Optional(partialDate),
    placeOfDeath: Type.Optional(text),
    causeOfDeath: Type.Optional(text),
  },
  { ...closed, minProperties: 1 },
);

/** Who died, as those who pay for it must know. */
export const deceased = Type.Object(
  { fullName: text, personalId: Type.Optional(personalNumber), bornOn: partialDate, diedOn: partialDate },
  closed,
);
export { closed };
