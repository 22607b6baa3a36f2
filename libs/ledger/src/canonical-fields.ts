/** What only the slow way can judge: escapes, and control characters that must be escaped. */
const UNCERTAIN = /[\\\u0000-\u001f]/;

/**
 * Fields of a record, each as its own text: those `wanted`, or all. Only when the text of the record is certainly canonical
 * (RFC 8785); undefined = it may be so or not, which is seldom. Reads the text once and builds nothing: an audit reads millions.
 */
export function canonicalFields(text: string, wanted?: ReadonlySet<string>): Map<string, string> | undefined {
  if (UNCERTAIN.test(text)) return undefined;
  const fields = new Map<string, string>();
  const end = record(text, 0, (name, from, to) => {
    if (!wanted || wanted.has(name)) fields.set(name, text.slice(from, to));
  });
  return end === text.length ? fields : undefined;
}

const NONE = -1;
const [QUOTE, COMMA, COLON, MINUS, ZERO] = [0x22, 0x2c, 0x3a, 0x2d, 0x30];
const [LIST, LIST_END, RECORD, RECORD_END] = [0x5b, 0x5d, 0x7b, 0x7d];
/** So many digits a number always keeps. */
const EXACT = 15;
const literals = ['true', 'false', 'null'];

/** Each reads what begins at a place and answers the place behind it; NONE = it is not certainly canonical. */
function value(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return text.indexOf('"', at + 1) + 1 || NONE;
  if (code === RECORD) return record(text, at);
  if (code === LIST) return list(text, at);
  if (code === MINUS || isDigit(code)) return number(text, at);
  const literal = literals.find((word) => text.startsWith(word, at));
  return literal ? at + literal.length : NONE;
}

/** Names in the order of their code units, none twice. */
function record(text: string, from: number, tell?: (name: string, from: number, to: number) => void): number {
  if (text.charCodeAt(from) !== RECORD) return NONE;
  if (text.charCodeAt(from + 1) === RECORD_END) return from + 2;
  let last: string | undefined;
  for (let at = from + 1; text.charCodeAt(at) === QUOTE; at++) {
    const colon = text.indexOf('"', at + 1) + 1;
    const name = text.slice(at + 1, colon - 1);
    if (text.charCodeAt(colon) !== COLON || (last !== undefined && name <= last)) return NONE;
    last = name;
    const end = value(text, colon + 1);
    if (end === NONE) return NONE;
    tell?.(name, colon + 1, end);
    at = end;
    if (text.charCodeAt(at) === RECORD_END) return at + 1;
    if (text.charCodeAt(at) !== COMMA) return NONE;
  }
  return NONE;
}

function list(text: string, from: number): number {
  if (text.charCodeAt(from + 1) === LIST_END) return from + 2;
  for (let at = from + 1; ; at++) {
    at = value(text, at);
    if (at !== NONE && text.charCodeAt(at) === LIST_END) return at + 1;
    if (at === NONE || text.charCodeAt(at) !== COMMA) return NONE;
  }
}

/** As ECMAScript writes it. */
function number(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  // A natural number of few digits: nearly always.
  if (isPunctuation(text.charCodeAt(at)) && at - from <= EXACT && (text.charCodeAt(from) !== ZERO || at - from === 1))
    return at;
  while (at < text.length && !isPunctuation(text.charCodeAt(at))) at++;
  const digits = text.slice(from, at);
  return String(Number(digits)) === digits && Number.isFinite(Number(digits)) ? at : NONE;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isPunctuation = (code: number): boolean => code === COMMA || code === LIST_END || code === RECORD_END;
