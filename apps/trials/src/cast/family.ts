import { declarationOf, othersNamed, type Declaration } from '@lienthong/stack';

/** Which invented declaration, of which procedure. */
export interface Story {
  procedure: string;
  sample: string;
  choose?: string[];
}

/** Any two shifts that are not the same name other people; no common factor with a million, so none comes back soon. */
const APART = 1_009;

/** The declaration of the nth family: the same story, other people. */
export function familyOf(story: Story, nth: number, at: Date): Declaration {
  const { facts, choose } = declarationOf(story, at);
  return { facts: othersNamed(facts, (nth * APART) % 1_000_000), ...(choose && { choose }) };
}

/** Whatever would tell somebody who these people are: names, numbers, addresses in words, ways to reach them. */
export const privateTexts = (facts: unknown): string[] => [...new Set(textsIn(facts).filter(isPrivate))];

/** Of whatever an agency answered: its words are printed for everybody, a number is somebody's. */
export const personalNumbersIn = (answer: unknown): string[] => textsIn(answer).filter((text) => /^\d{12}$/.test(text));

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** Codes are short or plain; a row of nine digits, an address or words with diacritics are somebody's. */
const isPrivate = (text: string): boolean =>
  /^\+?\d{9,}$/.test(text) || text.includes('@') || (/\s/.test(text) && /[^\x20-\x7e]/.test(text));
