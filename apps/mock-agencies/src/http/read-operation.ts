import type { IncomingMessage } from 'node:http';
import type { KnownAgency } from '@lienthong/agencies';
import { parseRequestKey } from '@lienthong/dossier';
import { problem, type Operation, type Reply } from '../desk/operation';
import { isObject, readJson } from './read-body';

const MOST_IN_A_BATCH = 100;

/** Reads one call of the wire protocol (libs/agencies/PROTOCOL.md) from the path below the agency's base. */
export async function readOperation(
  request: IncomingMessage,
  agency: KnownAgency,
  path: string,
): Promise<Operation | Reply> {
  const header = String(request.headers['idempotency-key'] ?? '');
  if (path === '/requests' && request.method === 'POST') return readSend(request, agency, header);
  const [, encoded, undo] = /^\/requests\/([^/]+)(\/undo)?$/.exec(path) ?? [];
  if (!encoded || request.method !== (undo ? 'POST' : 'GET')) return problem(404, 'route', 'no such route');
  const key = decode(encoded);
  const parts = parseRequestKey(key);
  if (!parts) return problem(400, 'key', 'no valid key in the path');
  if (!undo) return { kind: 'ask', agency, key, parts };
  if (header !== `${key}/undo`) return problem(400, 'key', 'the Idempotency-Key must be the key and /undo');
  return { kind: 'undo', agency, key, parts };
}

const readSend = async (request: IncomingMessage, agency: KnownAgency, key: string): Promise<Operation | Reply> =>
  toSend(agency, key, await readJson(request));

/** Several sends in one call; each is one of the protocol, or what is wrong with it. */
export async function readBatch(request: IncomingMessage, agency: KnownAgency): Promise<(Operation | Reply)[] | Reply> {
  const body = await readJson(request);
  const requests = isObject(body) ? body['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length > MOST_IN_A_BATCH)
    return problem(400, 'body', 'the body is no batch');
  return requests.map((one) => toSend(agency, String(isObject(one) ? one['key'] : ''), one));
}

function toSend(agency: KnownAgency, key: string, body: unknown): Operation | Reply {
  const parts = parseRequestKey(key);
  if (!parts) return problem(400, 'key', 'an Idempotency-Key of the form dossier/step/intent/round is required');
  if (!isObject(body) || typeof body['intent'] !== 'string') return problem(400, 'body', 'the body is no request');
  if (body['dossier'] !== parts.dossierId) return problem(400, 'key-mismatch', 'the key names another dossier');
  return { kind: 'send', agency, key, parts, intent: body['intent'], payload: body['payload'] };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
