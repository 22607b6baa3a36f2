import { keysOf } from '@lienthong/form';

/** By JSON pointer; `undefined` takes the field out. */
export type Edits = Record<string, unknown>;

/** A copy of a declaration with some fields changed: what makes a sample differ stands alone on the page. */
export const edit = (facts: unknown, edits: Edits): unknown =>
  Object.entries(edits).reduce((changed, [pointer, value]) => put(changed, keysOf(pointer), value), facts);

const put = (target: unknown, [key, ...rest]: string[], value: unknown): unknown => {
  if (key === undefined) return value;
  const copy = (Array.isArray(target) ? [...(target as unknown[])] : { ...(target as object) }) as Record<
    string,
    unknown
  >;
  const next = put(copy[key], rest, value);
  if (next === undefined) delete copy[key];
  else copy[key] = next;
  return copy;
};
