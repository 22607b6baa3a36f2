import { Type } from '@sinclair/typebox';

/** Fields that several agencies' messages share. Lengths are bounded so that no message can grow without end. */
export const text = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' });
export const code = Type.String({ minLength: 1, maxLength: 60, pattern: '^\\S+$' });
export const date = Type.String({ format: 'date' });
/** A parent's birth date may be known only to the year or month. */
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
export const certificate = Type.Object({ number: text, registeredOn: date }, closed);
export const namedPerson = Type.Object({ fullName: text, personalId: personalNumber }, closed);
export { closed };
