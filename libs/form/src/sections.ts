import type { TArray, TObject, TSchema } from '@sinclair/typebox';

import { child } from './pointer';

/** Every field of a form below its blocks, in order of declaration; of a list those of its first entry stand for all. */
export const leavesOf = (schema: TSchema, pointer = ''): { pointer: string; schema: TSchema }[] => {
  if (schema.type === 'array') return leavesOf((schema as TArray).items, child(pointer, '0'));
  if (schema.type !== 'object') return [{ pointer, schema }];
  const fields = Object.entries((schema as TObject).properties);
  return fields.flatMap(([key, field]) => leavesOf(field, child(pointer, key)));
};

/** Fields sealed by the erasable contact key (domain D12). */
export const contactPointersOf = (schema: TSchema): string[] =>
  leavesOf(schema)
    .filter((leaf) => leaf.schema['x-section'] === 'contact')
    .map((leaf) => leaf.pointer);
