import type { IncomingMessage, ServerResponse } from 'node:http';
import { findRequestKey } from '@lienthong/agencies/province';
import { parseRequestKey } from '@lienthong/dossier';
import type { Courier } from '../desk/courier';
import { problem, type Operation, type Reply } from '../desk/operation';
import { isObject, readJson } from '../http/read-body';
import { carryOut, type AgencyServing } from '../http/serve-agency';
import { writeReply } from '../http/write-reply';
import type { ProvincialCodes } from './codes';
import { findStanding, take, withdraw, type Counter } from './counter';
import { readPush } from './read-push';
import { sentences } from './sentences';
import type { Tokens } from './tokens';

export interface ProvinceServing extends AgencyServing {
  /** Absent = there is none. */
  province?: { tokens: Tokens; codes: ProvincialCodes; courier: Courier } | undefined;
}

type Body = Record<string, unknown>;

/** The civil registry's office behind a province's one-stop system: the same rules and journal, another language (E.5). */
export async function serveProvince(
  { province, ...serving }: ProvinceServing,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parsed = await readJson(request);
  const body: Body = isObject(parsed) ? parsed : {};
  const serve = request.method === 'POST' && Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (!province) return writeReply(response, problem(404, 'route', 'no province here'));
  if (path === '/login') return writeReply(response, logIn(province.tokens, body));
  if (!province.tokens.accepts(request.headers.authorization)) return writeReply(response, sentences.loggedOut);
  if (!serve) return writeReply(response, problem(404, 'route', 'no such route'));
  await serve({ ...serving, ...province }, body, response);
}

const routes: Record<string, (counter: Counter, body: Body, response: ServerResponse) => Promise<void>> = {
  async '/push'(counter, body, response) {
    const operation = readPush(body);
    if (!operation) return writeReply(response, sentences.invalid);
    await carryOut(counter, operation, response, () => take(counter, operation));
  },
  async '/poll'(counter, { maDinhDanhHoSo }, response) {
    const codes: unknown[] = Array.isArray(maDinhDanhHoSo) ? maDinhDanhHoSo : [];
    const keys = codes.flatMap((code) => findRequestKey(String(code)) ?? []);
    const operation = toOperation(keys[0], 'ask');
    if (!operation) return writeReply(response, listOf([]));
    const list = async () => listOf(keys.flatMap((key) => findStanding(counter, key) ?? []));
    await carryOut(counter, operation, response, list);
  },
  async '/status'(counter, { soHoSoLT, trangThai }, response) {
    const operation = toOperation(findRequestKey(String(soHoSoLT)), 'undo');
    if (!operation || trangThai !== WITHDRAWN) return writeReply(response, sentences.invalid);
    await carryOut(counter, operation, response, () => withdraw(counter, operation));
  },
};

/** "Công dân yêu cầu rút hồ sơ" (E.1). */
const WITHDRAWN = 7;

function logIn(tokens: Tokens, body: Body): Reply {
  const token = tokens.issue(body);
  return token ? { status: 200, body: { token } } : sentences.loggedOut;
}

const listOf = (value: object[]): Reply => ({
  status: 200,
  body: { status: 1, statusDescription: 'Thành công', value },
});

function toOperation(key = '', kind: 'ask' | 'undo'): Operation | undefined {
  const parts = parseRequestKey(key);
  return parts && { kind, agency: 'civil-registry', key, parts };
}
