import { tidyName } from '@lienthong/form';

/** A name as banks write it: upper case without accents (domain C.5 `tenChuTK`). Marks between letters are no difference. */
export const accountNameOf = (name: string): string =>
  tidyName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const isSameAccountName = (one: string, other: string): boolean => accountNameOf(one) === accountNameOf(other);
