import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Leak } from '../world';

/** Where texts may lie: files by the name under which a leak is reported. */
export type Places = Record<string, string[]>;

/** Looks for private texts; says where and what kind, never the text itself. */
export function findLeaks(privateTexts: string[], places: Places, said: string[]): Leak[] {
  const look = lookFor(privateTexts);
  const inFiles = Object.entries(places).flatMap(([name, files]) =>
    files.flatMap((file) => look(textOf(file)).map((what) => ({ where: `${name} (${basename(file)})`, what }))),
  );
  return [...inFiles, ...look(said.join('\n')).map((what) => ({ where: 'error bodies', what }))];
}

/** A database that lives may just have thrown it away. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Every file below. */
export const filesIn = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .map((name) => join(directory, name))
        .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    : [];

/** Numbers are many and looked up; words are few and searched for. */
export function lookFor(privateTexts: string[]): (text: string) => string[] {
  const numbers = new Set(privateTexts.filter(isNumber).map(bare));
  const lengths = [...new Set([...numbers].map(({ length }) => length))];
  const words = privateTexts.filter((text) => !isNumber(text));
  return (text) => {
    const isNamed = words.some((word) => text.includes(word) || text.includes(escaped(word)));
    return [...(isNamed ? ['a name or an address'] : []), ...(holdsNumber(text, numbers, lengths) ? ['a number'] : [])];
  };
}

const isNumber = (text: string): boolean => /^\+?\d+$/.test(text);

/** A telephone number stands with 0 or with 84 in front. */
const bare = (text: string): string => (text.length === 12 ? text : text.replace(/^(\+84|84|0)/, ''));

const escaped = (word: string): string =>
  word.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

function holdsNumber(text: string, numbers: Set<string>, lengths: number[]): boolean {
  for (const [run] of text.matchAll(/\d{9,}/g))
    for (const length of lengths)
      for (let from = 0; from + length <= run.length; from++)
        if (numbers.has(run.slice(from, from + length))) return true;
  return false;
}
