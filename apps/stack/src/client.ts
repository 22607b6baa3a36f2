import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer<T> {
  status: number;
  body: T;
  etag?: string;
}

/** What the mock identity provider is asked for; `personalId` is the citizen's own, as their e-ID would say. */
export interface Login {
  as: 'citizen' | 'officer' | 'auditor' | 'operator';
  unit?: string;
  sub?: string;
  personalId?: string;
}

const ATTEMPT_MS = 10_000;
const PATIENCE_MS = 75_000;

/** Speaks to the gateway as a careful client does: the same key again until there is an answer. */
export class Client {
  constructor(
    private readonly gatewayUrl: string,
    private readonly mockUrl: string,
  ) {}

  async token(login: Login): Promise<string> {
    const answer = await this.send<{ access_token: string }>(`${this.mockUrl}/idp/token`, {
      method: 'POST',
      body: login,
    });
    return must(answer, `token for ${login.as}`).access_token;
  }

  get<T>(path: string, token: string): Promise<Answer<T>> {
    return this.send<T>(this.gatewayUrl + path, { method: 'GET', token });
  }

  /** `key`: of the same call made before. A body of bytes is a paper, as it is. */
  post<T>(
    path: string,
    token: string,
    body: unknown = {},
    etag?: string,
    key: string = randomUUID(),
  ): Promise<Answer<T>> {
    return this.send<T>(this.gatewayUrl + path, { method: 'POST', token, body, etag, key });
  }

  mock<T>(method: 'GET' | 'POST', path: string): Promise<Answer<T>> {
    return this.send<T>(`${this.mockUrl}/_mock${path}`, { method });
  }

  /** Tries again while nobody answers, or the answer is 502, 503 or 504. */
  private async send<T>(
    url: string,
    request: { method: string; token?: string; body?: unknown; etag?: string; key?: string },
  ): Promise<Answer<T>> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await once<T>(url, request).catch((error: unknown) =>
        Date.now() > until ? Promise.reject(error) : undefined,
      );
      if (answer && (![502, 503, 504].includes(answer.status) || Date.now() > until)) return answer;
      await sleep(150);
    }
  }
}

async function once<T>(
  url: string,
  { method, token, body, etag, key }: { method: string; token?: string; body?: unknown; etag?: string; key?: string },
): Promise<Answer<T>> {
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': body instanceof Uint8Array ? 'application/pdf' : 'application/json' }),
    ...(etag && { 'if-match': etag }),
    ...(key && { 'idempotency-key': key }),
  };
  const response = await fetch(url, {
    method,
    headers,
    body: body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(ATTEMPT_MS),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text ? JSON.parse(text) : undefined) as T,
    etag: response.headers.get('etag') ?? undefined,
  };
}

/** The body of an answer that must be a success; otherwise what the problem said. */
export function must<T>({ status, body }: Answer<T>, doing: string): T {
  if (status >= 200 && status < 300) return body;
  throw new Error(`${doing}: ${status} ${JSON.stringify(body)}`);
}
