import type { Dispatcher } from 'undici';

export interface HttpLimits {
  connectMs: number;
  /** Until the whole head of the reply is there: a head that trickles in forever counts as silence. */
  firstByteMs: number;
  totalMs: number;
  bodyBytes: number;
}

export const defaultLimits: HttpLimits = {
  connectMs: 2_000,
  firstByteMs: 5_000,
  totalMs: 10_000,
  bodyBytes: 1024 * 1024,
};

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  key?: string;
  /** Of who is logged in, where an agency wants that. */
  token?: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  /** The body was longer than allowed; `body` holds only its beginning. */
  oversize: boolean;
}

/** Thrown when no complete reply came. `executed` as in Unavailable. */
export class NoReply extends Error {
  constructor(readonly executed: 'no' | 'unknown') {
    super(`no reply from the agency, executed: ${executed}`);
  }
}

/** One request and its reply within the limits. Redirects are not followed: addresses come only from the directory. */
export async function exchange(dispatcher: Dispatcher, call: Call, limits: HttpLimits): Promise<Reply> {
  call.signal?.throwIfAborted();
  const cut = new AbortController();
  const onAbort = () => cut.abort();
  const firstByte = setTimeout(onAbort, limits.firstByteMs);
  const total = setTimeout(onAbort, limits.totalMs);
  call.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const reply = await dispatcher.request({
      path: call.path,
      method: call.method,
      headers: headersOf(call),
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal: cut.signal,
      // Our own timers above are exact; undici's have a resolution of about a second.
      headersTimeout: 0,
      bodyTimeout: 0,
    } as Dispatcher.RequestOptions & { origin: string });
    clearTimeout(firstByte);
    return { status: reply.statusCode, headers: reply.headers, ...(await readBody(reply.body, limits.bodyBytes)) };
  } catch (error) {
    call.signal?.throwIfAborted();
    throw new NoReply(neverConnected(error) ? 'no' : 'unknown');
  } finally {
    clearTimeout(firstByte);
    clearTimeout(total);
    call.signal?.removeEventListener('abort', onAbort);
  }
}

const headersOf = (call: Call): Record<string, string> => ({
  accept: 'application/json',
  // An encoded body could unpack to any size; we never ask for one and never unpack one.
  'accept-encoding': 'identity',
  ...(call.key ? { 'idempotency-key': call.key } : {}),
  ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
  ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
});

async function readBody(stream: AsyncIterable<Buffer>, limit: number) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop destroys the stream and with it the connection.
    if (size > limit) return { body: Buffer.concat(chunks), oversize: true };
  }
  return { body: Buffer.concat(chunks), oversize: false };
}

const neverConnectedCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Refused or unknown host. A host with several addresses reports one error per address: all must say so. */
function neverConnected(error: unknown): boolean {
  const { errors, code } = error as { errors?: unknown[]; code?: string };
  if (Array.isArray(errors) && errors.length > 0) return errors.every(neverConnected);
  return code !== undefined && neverConnectedCodes.has(code);
}
