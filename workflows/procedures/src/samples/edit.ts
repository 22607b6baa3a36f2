import { keysOf } from '@lienthong/form';

/** By JSON pointer; `undefined` takes the field out. */
export type Edits = Record<string, unknown>;

/** A copy of a declaration with some fields changed: what makes a sample differ stands alone on the page. */
export const edit = (facts: unknown, edits: Edits): unknown =>
  Object.entries(edits).reduce((changed, [pointer, value]) => put(changed, keysOf(pointer), value), facts);

const put = (target: unknown, [key, ...rest]: string[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(target)) return putEntry(target, Number(key), rest, value);
  const { [key]: old, ...others } = { ...(target as Record<string, unknown>) };
  const next = put(old, rest, value);
  return next === undefined ? others : { ...(target as object), [key]: next };
};

const putEntry = (list: unknown[], index: number, rest: string[], value: unknown): unknown[] => {
  const next = put(list[index], rest, value);
  return next === undefined ? list.toSpliced(index, 1) : list.toSpliced(index, 1, next);
};
