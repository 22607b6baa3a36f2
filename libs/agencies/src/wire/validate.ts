import type { TSchema } from '@sinclair/typebox';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = addFormats(new Ajv({ allErrors: false, strict: true }));
const compiled = new WeakMap<TSchema, ValidateFunction>();

function compile(schema: TSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const fresh = ajv.compile(schema);
  compiled.set(schema, fresh);
  return fresh;
}

/** Undefined when the value fits; otherwise where and why, e.g. `/number required`, never the value itself: it may be personal. */
export function findMisfit(schema: TSchema, value: unknown): string | undefined {
  const validate = compile(schema);
  if (validate(value)) return undefined;
  const { instancePath, keyword, params } = validate.errors![0]!;
  const place = keyword === 'required' ? `${instancePath}/${params['missingProperty']}` : instancePath;
  return `${place || '/'} ${keyword}`;
}

export const fits = (schema: TSchema, value: unknown): boolean => findMisfit(schema, value) === undefined;
