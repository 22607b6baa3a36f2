const [QUOTE, COMMA, MINUS, ZERO, NINE, COLON, BACKSLASH] = [0x22, 0x2c, 0x2d, 0x30, 0x39, 0x3a, 0x5c];
const [LIST, LIST_END, RECORD, RECORD_END] = [0x5b, 0x5d, 0x7b, 0x7d];
const [FIRST_PRINTABLE, FIRST_BEYOND_ASCII, ANY] = [0x20, 0x80, 0x100];
/** Deeper than any event, and far from the end of the stack. */
const DEEPEST = 64;
/** So many digits a whole number always keeps. */
const EXACT = 15;
const literals = ['true', 'false', 'null'];
const NONE = -1;

/**
 * Whether UTF-8 bytes from a place to an end are certainly the canonical text (RFC 8785) of a record that holds these members, each
 * as its own text: `"name":value`. False = it may be so or not, which is seldom: escapes, names and members
 * beyond ASCII, lists in lists in lists. Reads them once and builds nothing: an audit reads millions.
 */
export function isCertainlyCanonical(bytes: Uint8Array, from: number, to: number, members: readonly string[]): boolean {
  let left = members.length;
  const end = record(bytes, from, 0, (start, stop) => {
    for (const member of members) if (isText(bytes, start, stop, member)) left--;
  });
  return end === to && left === 0;
}

/** Each reads what begins at a place and answers the place behind it; NONE = it is not certainly canonical. */
function value(bytes: Uint8Array, at: number, depth: number): number {
  const byte = bytes[at]!;
  if (byte === QUOTE) return string(bytes, at, ANY);
  if (byte === RECORD) return record(bytes, at, depth + 1);
  if (byte === LIST) return list(bytes, at, depth + 1);
  if (byte === MINUS || isDigit(byte)) return number(bytes, at);
  const literal = literals.find((word) => isText(bytes, at, at + word.length, word));
  return literal ? at + literal.length : NONE;
}

/** Its bytes are below a bound: a name's are ASCII, others may be any. */
function string(bytes: Uint8Array, from: number, bound: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH || byte < FIRST_PRINTABLE || byte >= bound) return NONE;
  }
  return NONE;
}

/** Names in their order, none twice; of ASCII they have the order of their code units. */
function record(bytes: Uint8Array, from: number, depth: number, tell?: (start: number, stop: number) => void): number {
  if (bytes[from] !== RECORD || depth > DEEPEST) return NONE;
  if (bytes[from + 1] === RECORD_END) return from + 2;
  let last = NONE;
  for (let at = from + 1; bytes[at] === QUOTE; at++) {
    const start = at;
    const colon = string(bytes, start, FIRST_BEYOND_ASCII);
    if (colon === NONE || bytes[colon] !== COLON || (last !== NONE && !isAfter(bytes, start, last))) return NONE;
    last = start;
    at = value(bytes, colon + 1, depth);
    if (at === NONE) return NONE;
    tell?.(start, at);
    if (bytes[at] === RECORD_END) return at + 1;
    if (bytes[at] !== COMMA) return NONE;
  }
  return NONE;
}

/** Of two names, each from its first quote on; the one that ends sooner comes first, whatever the other goes on with. */
function isAfter(bytes: Uint8Array, name: number, other: number): boolean {
  let length = 1;
  while (bytes[name + length] === bytes[other + length] && bytes[name + length] !== QUOTE) length++;
  const [next, before] = [bytes[name + length]!, bytes[other + length]!];
  return next !== QUOTE && (before === QUOTE || next > before);
}

function list(bytes: Uint8Array, from: number, depth: number): number {
  if (depth > DEEPEST) return NONE;
  if (bytes[from + 1] === LIST_END) return from + 2;
  for (let at = from + 1; ; at++) {
    at = value(bytes, at, depth);
    if (at !== NONE && bytes[at] === LIST_END) return at + 1;
    if (at === NONE || bytes[at] !== COMMA) return NONE;
  }
}

/** As ECMAScript writes it. */
function number(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at]!)) at++;
  // A natural number of few digits: nearly always.
  if (isEnd(bytes[at]!) && at - from <= EXACT && (bytes[from] !== ZERO || at - from === 1)) return at;
  let digits = '';
  for (at = from; at < bytes.length && !isEnd(bytes[at]!); at++) digits += String.fromCharCode(bytes[at]!);
  return String(Number(digits)) === digits && Number.isFinite(Number(digits)) ? at : NONE;
}

function isText(bytes: Uint8Array, start: number, stop: number, text: string): boolean {
  if (stop - start !== text.length) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (bytes[start + index] !== code || code >= FIRST_BEYOND_ASCII) return false;
  }
  return true;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;
const isEnd = (byte: number): boolean => byte === COMMA || byte === LIST_END || byte === RECORD_END;
