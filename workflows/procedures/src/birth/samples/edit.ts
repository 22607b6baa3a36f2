import { keysOf } from '@lienthong/form';

/** By JSON pointer; `undefined` takes the field out. */
export type Edits = Record<string, unknown>;

/** A copy of a declaration with some fields changed: what makes a sample differ stands alone on the page. */
export const edit = (facts: unknown, edits: Edits): unknown =>
  Object.entries(edits).reduce((changed, [pointer, value]) => put(changed, keysOf(pointer), value), facts);

const put = (target: unknown, [key, ...rest]: string[], value: unknown): unknown => {
  if (key === undefined) return value;
  const fields = { ...(target as Record<string, unknown>) };
  const next = put(fields[key], rest, value);
  if (next === undefined) delete fields[key];
  else fields[key] = next;
  return fields;
};
