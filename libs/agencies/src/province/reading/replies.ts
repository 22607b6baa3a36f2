import type { Reply } from '../../wire/exchange';
import { parseBody } from '../../wire/read-reply';
import { classify, type Meaning } from './prose';
import type { Standing } from './states';

/** What a 200 says; `unclassified` is never guessed at (RE-05). */
export type Said = Meaning | 'unclassified';

/** `{status, errorCode, errorDescription}` (E.5). A status and a sentence that contradict each other say nothing. */
export function readSaid(reply: Reply, codes: readonly string[]): Said {
  const body = objectOf(reply);
  if (!body) return 'unclassified';
  const prose = textOf(body['errorDescription']) || textOf(body['statusDescription']);
  const succeeded = String(body['status'] ?? '') === '1';
  if (!prose) return succeeded ? 'done' : 'unclassified';
  const said = classify(prose, codes);
  const isSuccess = said !== 'fault' && said !== 'invalid';
  if (succeeded) return isSuccess ? said : 'unclassified';
  return said === 'done' ? 'unclassified' : said;
}

/** One dossier out of a poll's answer; `absent` only from a list that came, or from a province that says so. */
export function findStanding(reply: Reply, code: string): Standing | 'absent' | Said {
  const body = objectOf(reply);
  const list = body && String(body['status']) === '1' ? body['value'] : undefined;
  if (!Array.isArray(list)) {
    const said = readSaid(reply, [code]);
    return said === 'not-there' ? 'absent' : said;
  }
  return list.find((standing) => isObject(standing) && standing['maHoSoLT'] === code) ?? 'absent';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function objectOf(reply: Reply): Record<string, unknown> | undefined {
  const body = parseBody(reply);
  return isObject(body) ? body : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
