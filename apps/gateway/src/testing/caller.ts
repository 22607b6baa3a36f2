import { randomUUID } from 'node:crypto';
import type { Claims, MockIssuer } from './mock-issuer';

export interface Answer {
  status: number;
  // A spec looks into answers of every shape.
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  text: string;
  bytes: Buffer;
  headers: Headers;
}

export interface CallOptions {
  as?: Claims;
  token?: string;
  body?: unknown;
  /** Bytes as they are, instead of a body. */
  raw?: string | Buffer;
  /** Idempotency-Key; every POST gets one of its own unless it is null. */
  key?: string | null;
  ifMatch?: string | number;
  headers?: Record<string, string>;
}

export type Caller = (
  route: `${'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS'} /${string}`,
  options?: CallOptions,
) => Promise<Answer>;

/** Calls the gateway over real HTTP: `call('POST /dossiers', { as: citizen, body })`. */
export const callerOf =
  (url: string, issuer: MockIssuer): Caller =>
  async (route, options = {}) => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(await headersFor(method, options, issuer)),
      ...options.headers,
    };
    const response = await fetch(url + path, { method, headers, body });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    const isJson = response.headers.get('content-type')?.includes('json');
    const answered = isJson ? (JSON.parse(text) as unknown) : undefined;
    return { status: response.status, text, bytes, body: answered, headers: response.headers };
  };

async function headersFor(
  method: string,
  { as, token, key, ifMatch }: CallOptions,
  issuer: MockIssuer,
): Promise<Record<string, string>> {
  const bearer = token ?? (as && (await issuer.token(as)));
  return {
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    ...(method === 'POST' && key !== null && { 'idempotency-key': key ?? randomUUID() }),
    ...(ifMatch !== undefined && { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
  };
}

/** Status and code of a refusal. */
export const problemOf = ({ status, body }: { status: number; body: { type: string } }): [number, string] => [
  status,
  body.type.replace('urn:lienthong:problem:', ''),
];
