import { Pool } from 'undici';
import type { ProvinceAccess } from '../directory';
import { exchange, NoReply, type Call, type HttpLimits, type Reply } from '../wire/exchange';
import { parseBody } from '../wire/read-reply';

/** The provincial system's calls; the names are this project's, domain E.5 gives none. */
export type Route = 'push' | 'poll' | 'status';

export interface Session {
  /** Bears a token, renewed when the province no longer takes it. @throws NoReply, or the signal's reason. */
  call(route: Route, body: object, within: { until: number; signal?: AbortSignal | undefined }): Promise<Reply>;
  close(): Promise<void>;
}

/** Logged in with user and password. One login serves all who wait for it. */
export function openSession(
  { url, credentials }: Pick<ProvinceAccess, 'url' | 'credentials'>,
  limits: HttpLimits,
): Session {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/+$/, '');
  const pool = new Pool(origin, { connections: 128, pipelining: 1, connect: { timeout: limits.connectMs } });
  let token: Promise<string> | undefined;

  /** Several exchanges of one port call share its time. */
  function speak(call: Call, until: number): Promise<Reply> {
    const totalMs = Math.min(limits.totalMs, until - Date.now());
    if (totalMs <= 0) return Promise.reject(new NoReply('no'));
    return exchange(pool, call, { ...limits, totalMs, firstByteMs: Math.min(limits.firstByteMs, totalMs) });
  }

  function logIn(): Promise<string> {
    const { user, password } = credentials;
    const call: Call = { method: 'POST', path: `${base}/login`, body: { userName: user, password } };
    const fresh = speak(call, Date.now() + limits.totalMs).then(readToken, refuse);
    fresh.catch(() => forget(fresh));
    return (token = fresh);
  }

  const forget = (stale: Promise<string>): void => {
    if (token === stale) token = undefined;
  };

  return {
    async call(route, body, { until, signal }) {
      const ask = async (held: Promise<string>) =>
        speak({ method: 'POST', path: `${base}/${route}`, token: await held, body, signal }, until);
      const held = token ?? logIn();
      const reply = await ask(held);
      if (reply.status !== 401) return reply;
      // Another call may have logged in meanwhile: its token is as good as one of our own.
      forget(held);
      const again = await ask(token ?? logIn());
      if (again.status === 401) throw new NoReply('no');
      return again;
    },
    close: () => pool.destroy(),
  };
}

/** Whatever went wrong, a login has done nothing: what it was for was not sent. */
const refuse = (): never => {
  throw new NoReply('no');
};

function readToken(reply: Reply): string {
  const { token } = (parseBody(reply) ?? {}) as { token?: unknown };
  return reply.status === 200 && typeof token === 'string' && token ? token : refuse();
}
