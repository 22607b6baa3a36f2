import { hash } from 'node:crypto';

/**
 * JSON text of RFC 8785: one text per value, so that a hash means the value. Names are sorted by their UTF-16 code units,
 * numbers and strings are written as ECMAScript writes them; names without a value are left out. Throws on what JSON cannot hold.
 */
export const canonical = (value: unknown): string =>
  isInOrder(value) ? JSON.stringify(value) : write(value, canonical);

/** How far below the top the parts of a state are that seldom change: its plan, a step, a request, a clock. */
const PARTS = 2;

/**
 * The same of a value that is never changed in place. The text of a part is kept for as long as that part lives: a folded state
 * shares most of its parts with the one before it.
 */
export const canonicalState = (state: object): string => write(state, (part) => kept(part, PARTS));

/** The same of such a part alone. */
export const canonicalPart = (part: object): string => kept(part, 1);

const texts = new WeakMap<object, string>();

function kept(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = depth > 1 ? write(value, (part) => kept(part, depth - 1)) : canonical(value);
  texts.set(value, text);
  return text;
}

function write(value: unknown, part: (value: unknown) => string): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (Array.isArray(value)) return `[${value.map((item) => (item === undefined ? 'null' : part(item))).join()}]`;
  if ('toJSON' in value) throw new Error('only plain values have a canonical text');
  let text = '';
  for (const name of Object.keys(value).sort()) {
    const content = (value as Record<string, unknown>)[name];
    if (content !== undefined) text += `${text && ','}${JSON.stringify(name)}:${part(content)}`;
  }
  return `{${text}}`;
}

function scalar(value: unknown): string {
  const text = typeof value === 'number' && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (text === undefined) throw new Error('value has no JSON text');
  return text;
}

/** What was read from a canonical text is: then the text that ECMAScript writes is canonical, and much sooner written. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' || typeof value === 'boolean' || value === null;
  if (Array.isArray(value)) return value.every(isInOrder);
  if ('toJSON' in value) return false;
  let last: string | undefined;
  for (const name of Object.keys(value)) {
    if ((last !== undefined && name < last) || !isInOrder((value as Record<string, unknown>)[name])) return false;
    last = name;
  }
  return true;
}

export const sha256 = (content: string | Uint8Array): Buffer => hash('sha256', content, 'buffer');

/** The same in hexadecimal: of the two the sooner made, and compared. */
export const sha256Hex = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** Hex SHA-256 of a value's canonical text. */
export const digestOf = (value: unknown): string => sha256Hex(canonical(value));
