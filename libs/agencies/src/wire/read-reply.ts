import { createHash } from 'node:crypto';
import type { Answer, AskOutcome, SendOutcome, Unavailable, UndoOutcome, Unreadable } from '../answer';
import { findMessage } from '../schemas';
import { findAnswer, findWord, statusesOf } from './answer-body';
import type { Reply } from './exchange';
import { fits } from './validate';

export interface Asked {
  agency: string;
  intent: string;
}

export function readSend(reply: Reply, asked: Asked): SendOutcome {
  if (reply.status === 410) return { kind: 'gone' };
  return readAnswer(reply, asked);
}

export function readAsk(reply: Reply, asked: Asked): AskOutcome {
  if (reply.status === 501) return { kind: 'unsupported' };
  const word = findWord(parseBody(reply));
  if (reply.status === 200 && word === 'undone') return { kind: 'undone' };
  // Any proxy can say 404. Only the agency's own words are proof that a request never arrived.
  if (reply.status === 404) return word === 'never-heard' ? { kind: 'never-heard' } : unreadable(reply);
  return readAnswer(reply, asked);
}

export function readUndo(reply: Reply): UndoOutcome {
  if (reply.status === 501) return { kind: 'unsupported' };
  const word = findWord(parseBody(reply));
  if (reply.status === 200 && word === 'undone') return { kind: 'undone' };
  if (reply.status === 409 && word === 'too-late') return { kind: 'too-late' };
  return answerStatuses.has(reply.status) ? unreadable(reply) : unavailable(reply);
}

const answerStatuses = new Set([200, 202, 409, 422]);

function readAnswer(reply: Reply, { agency, intent }: Asked): Answer | Unavailable | Unreadable {
  if (!answerStatuses.has(reply.status)) return { ...unavailable(reply), ...(reply.status === 400 && { wrong: true }) };
  const schemas = findMessage(agency, intent);
  const answer = findAnswer(parseBody(reply), (result) => schemas !== undefined && fits(schemas.result, result));
  return answer && statusesOf(answer).includes(reply.status) ? answer : unreadable(reply);
}

/** Undefined for whatever is not plain JSON under the size limit. */
export function parseBody({ headers, body, oversize }: Reply): unknown {
  const type = String(headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase();
  const encoding = String(headers['content-encoding'] ?? 'identity').toLowerCase();
  if (oversize || type !== 'application/json' || encoding !== 'identity') return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

const sampleBytes = 64 * 1024;

export const unreadable = ({ body }: Reply): Unreadable => ({
  kind: 'unreadable',
  sampleDigest: createHash('sha256').update(body.subarray(0, sampleBytes)).digest('hex'),
});

export function unavailable({ status, headers }: Reply): Unavailable {
  const retryAfterMs = parseRetryAfter(headers['retry-after']);
  return {
    kind: 'unavailable',
    executed: status === 429 || status === 503 ? 'no' : 'unknown',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

const longestWaitMs = 60 * 60 * 1000;

/** Seconds or an HTTP date (RFC 9110 § 10.2.3), at most an hour: a wild value must not park a case. */
function parseRetryAfter(value: string | string[] | undefined): number | undefined {
  const text = String(Array.isArray(value) ? value[0] : (value ?? '')).trim();
  if (!text) return undefined;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 0), longestWaitMs) : undefined;
}
