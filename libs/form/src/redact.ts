import type { TArray, TObject, TSchema } from '@sinclair/typebox';

import { maskPersonalNumber } from './identifiers/personal-number';
import { child } from './pointer';

/** Of a list the pointer of its first entry stands for all. */
export type MayRead = (pointer: string) => boolean;

/**
 * A declaration as somebody gets it who has no part in all of it: sensitive fields are left out (RH-05), personal numbers
 * masked (RH-04), unless they `mayRead` them; so is what the form does not know.
 */
export const redact = (schema: TSchema, facts: unknown, mayRead: MayRead): unknown =>
  visible(schema, facts, '', mayRead) ?? {};

const visible = (schema: TSchema, value: unknown, pointer: string, mayRead: MayRead): unknown => {
  if (mayRead(pointer)) return value;
  if (schema['x-sensitivity'] === 'sensitive') return undefined;
  if (Array.isArray(value)) {
    const { items } = schema as TArray;
    return items && value.map((entry) => visible(items, entry, child(pointer, '0'), mayRead)).filter(isThere);
  }
  if (typeof value === 'object' && value !== null) return visibleFields(schema as TObject, value, pointer, mayRead);
  return isPersonalNumber(schema) ? maskPersonalNumber(String(value)) : value;
};

const visibleFields = (schema: TObject, value: object, pointer: string, mayRead: MayRead): object | undefined => {
  const { properties = {} } = schema as Partial<TObject>;
  const fields = Object.entries(value)
    .filter(([key]) => Object.hasOwn(properties, key))
    .map(([key, inner]) => [key, visible(properties[key]!, inner, child(pointer, key), mayRead)] as const)
    .filter(([, inner]) => isThere(inner));
  return fields.length > 0 || Object.keys(value).length === 0 ? Object.fromEntries(fields) : undefined;
};

const isPersonalNumber = (schema: TSchema): boolean => schema['x-rule'] === 'RD-01';

const isThere = (value: unknown): boolean => value !== undefined;
