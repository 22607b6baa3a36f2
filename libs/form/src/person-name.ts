const letters = /^[\p{L}\p{M}' -]+$/u;
const aLetter = /\p{L}/u;

/** One spelling for one name: composed accents (NFC), straight apostrophe, single blanks. */
export const tidyName = (name: string): string =>
  name.normalize('NFC').replaceAll('’', "'").trim().replace(/\s+/g, ' ');

/**
 * Domain C.1: 1–100 characters; letters, blank, apostrophe, hyphen. Composed and decomposed accents are both
 * accepted, because people cannot see the difference; the length is looked at first, so that a huge text costs nothing.
 */
export const isPersonName = (name: string): boolean => {
  if (name.length > 400) return false;
  const tidy = tidyName(name);
  return tidy.length <= 100 && letters.test(tidy) && aLetter.test(tidy);
};
