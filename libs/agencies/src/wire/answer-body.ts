import { Type, type Static, type TSchema } from '@sinclair/typebox';
import type { Answer } from '../answer';
import { fits } from './validate';

const reference = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9./:_-]{0,99}$' });
/** Codes and legal grounds stand in the ledger in clear: prose, and digits that could be somebody's number, are no answer. */
const code = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' });
const legalGround = Type.String({ minLength: 1, maxLength: 300, pattern: '^(?![^]*\\d{7})[^]*$' });

/** Bodies as they travel. Unknown extra fields are passed over, so that an agency may add one without breaking us. */
const accepted = Type.Object({
  answer: Type.Literal('accepted'),
  reference,
  result: Type.Record(Type.String(), Type.Unknown()),
});
const waiting = Type.Object({ answer: Type.Union([Type.Literal('pending'), Type.Literal('verifying')]), reference });
const refused = Type.Object({ answer: Type.Literal('refused'), reason: code, ground: legalGround });
const needsSupplement = Type.Object({
  answer: Type.Literal('needs-supplement'),
  reason: code,
  fields: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100 })),
});
const suspected = Type.Object({ answer: Type.Literal('suspected-duplicate'), reason: code });

const is = <S extends TSchema>(schema: S, value: unknown): value is Static<S> => fits(schema, value);

/** Undefined when the body is no answer, or its result does not fit. */
export function findAnswer(body: unknown, fitsResult: (result: unknown) => boolean): Answer | undefined {
  if (is(accepted, body)) {
    if (!fitsResult(body.result)) return undefined;
    return { kind: 'accepted', result: body.result, reference: body.reference };
  }
  if (is(waiting, body)) return { kind: body.answer, reference: body.reference };
  if (is(refused, body)) return { kind: 'refused', reason: body.reason, ground: body.ground };
  if (is(needsSupplement, body)) {
    return { kind: 'needs-supplement', reason: body.reason, ...(body.fields ? { fields: body.fields } : {}) };
  }
  if (is(suspected, body)) return { kind: 'suspected-duplicate', reason: body.reason };
  return undefined;
}

/** The status line and the body must say the same: a gateway in between may rewrite one of them. */
export const statusesOf = (answer: Answer): number[] => {
  if (answer.kind === 'accepted') return [200];
  if (answer.kind === 'pending' || answer.kind === 'verifying') return [202];
  return [409, 422];
};

const word = Type.Object({ answer: Type.String() });

/** The bare `answer` word of `undone`, `too-late`, `never-heard`. */
export const findWord = (body: unknown): string | undefined => (is(word, body) ? body.answer : undefined);
