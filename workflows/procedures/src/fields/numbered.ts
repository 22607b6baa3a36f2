import type { TArray, TObject, TSchema } from '@sinclair/typebox';

/** D18: rules of fields that procedures share are numbered by procedure, BF-01 of a birth is DF-01 of a death. */
export const numberedFor = <S extends TSchema>(prefix: string, schema: S): S => {
  const rule = schema['x-rule'] as string | undefined;
  const numbered = { ...schema, ...(rule && { 'x-rule': rule.replace(/^BF-/, `${prefix}-`) }) };
  if (schema.type === 'array') return { ...numbered, items: numberedFor(prefix, (schema as unknown as TArray).items) };
  if (schema.type !== 'object') return numbered;
  const fields = Object.entries((schema as unknown as TObject).properties);
  return {
    ...numbered,
    properties: Object.fromEntries(fields.map(([key, field]) => [key, numberedFor(prefix, field)])),
  };
};
