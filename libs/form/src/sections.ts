import type { TObject, TSchema } from '@sinclair/typebox';

import { child } from './pointer';

/** Every field of a form below its blocks, in order of declaration. */
export const leavesOf = (schema: TSchema, pointer = ''): { pointer: string; schema: TSchema }[] =>
  schema.type === 'object'
    ? Object.entries((schema as TObject).properties).flatMap(([key, field]) => leavesOf(field, child(pointer, key)))
    : [{ pointer, schema }];

/** Fields sealed by the erasable contact key (domain D12). */
export const contactPointersOf = (schema: TSchema): string[] =>
  leavesOf(schema)
    .filter((leaf) => leaf.schema['x-section'] === 'contact')
    .map((leaf) => leaf.pointer);
