import { parseRequestKey } from '@lienthong/dossier';
import { isReal } from './dates';

/** Linked dossiers' codes begin so (domain D.2); the rest is this system's own. */
const PREFIX = 'G01.';

/**
 * Our idempotency key as the code of a linked dossier, mã hồ sơ liên thông (RD-07). It is the key itself in other clothes:
 * nothing has to be stored, no two keys share a code, and support finds the dossier's id in the province's lists.
 * A new round is a new code, as dossier, step, type and sequence together name one message (RE-02).
 */
export function toLinkedCode(key: string): string {
  if (!parseRequestKey(key)) throw new Error('not a request key');
  return PREFIX + key.replaceAll('/', '.');
}

/** The key behind a linked code; undefined for a code that is not ours. */
export function findRequestKey(code: string): string | undefined {
  if (!code.startsWith(PREFIX)) return undefined;
  const key = code.slice(PREFIX.length).replaceAll('.', '/');
  return parseRequestKey(key) ? key : undefined;
}

/** TT 01/2018/TT-VPCP, Điều 19; the second form is the older one (domain D.2). */
const forms = [
  /^[A-Z]\d{2}(?:\.\d{1,3}){0,3}-(\d{2})(\d{2})(\d{2})-\d{4,6}$/,
  /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-(\d{2})(\d{2})(\d{2})-\d{4,6}$/,
];

/** A one-stop code, mã hồ sơ một cửa điện tử: its day is a real one and not in the future (RD-06). `today`: `YYYY-MM-DD`. */
export function isProvincialCode(code: string, today: string): boolean {
  const [, year, month, day] = forms.map((form) => form.exec(code)).find(Boolean) ?? [];
  return isReal(`20${year}`, month, day) && `20${year}-${month}-${day}` <= today;
}
