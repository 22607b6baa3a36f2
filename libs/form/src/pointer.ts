/** RFC 6901 JSON pointers. */

export const child = (pointer: string, key: string): string =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

const isUnder = (pointer: string, ancestor: string): boolean => pointer.startsWith(`${ancestor}/`);

/** The two name the same value, or one lies inside the other. */
export const touches = (one: string, other: string): boolean =>
  one === other || isUnder(one, other) || isUnder(other, one);

/** What stands there; undefined when nothing does. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
