import { fieldNames } from './result-words';

export interface Line {
  name: string;
  value: string;
}

/** A result as lines to print, in its own order: nothing is left out, and what has no name of ours keeps its own. */
export const toLines = (result: unknown, path: string[] = []): Line[] => {
  if (Array.isArray(result)) return result.flatMap((entry, index) => toLines(entry, [...path, String(index + 1)]));
  if (typeof result === 'object' && result !== null)
    return Object.entries(result).flatMap(([key, value]) => toLines(value, [...path, key]));
  return [{ name: nameOf(path), value: toText(result, path) }];
};

function nameOf(path: string[]): string {
  const whole = path.join('.');
  const known = [whole, path.at(-1)!].find((key) => Object.hasOwn(fieldNames, key));
  return known ? fieldNames[known]! : whole;
}

function toText(value: unknown, path: string[]): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number' && path.at(-1) === 'amount') return toDong(value);
  return toDay(String(value));
}

const toDong = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;

/** Days as people write them; anything else as it is. */
export const toDay = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
