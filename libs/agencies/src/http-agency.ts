import { Pool } from 'undici';
import type { AgencyId } from '@lienthong/plan';
import type { Unavailable } from './answer';
import { checkPayload } from './check-payload';
import type { ClosableAgency } from './port';
import { defaultLimits, exchange, NoReply, type Call, type HttpLimits, type Reply } from './wire/exchange';
import { readBatch } from './wire/read-batch';
import { readAsk, readSend, readUndo } from './wire/read-reply';

export interface HttpAgencyOptions {
  agency: AgencyId;
  url: string;
  limits?: Partial<HttpLimits>;
  /** Most connections at a time; further calls wait, and their limits run meanwhile. */
  connections?: number;
}

/** The adapter over real HTTP (PROTOCOL.md). Each agency has its own connections, so that a stuck one starves no other. */
export function httpAgency({ agency, url, limits: chosen, connections = 128 }: HttpAgencyOptions): ClosableAgency {
  const limits: HttpLimits = { ...defaultLimits, ...chosen };
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/+$/, '');
  const requests = `${base}/requests`;
  const pool = new Pool(origin, { connections, pipelining: 1, connect: { timeout: limits.connectMs } });

  async function converse<O>(call: Call, read: (reply: Reply) => O): Promise<O | Unavailable> {
    try {
      return read(await exchange(pool, call, limits));
    } catch (error) {
      if (error instanceof NoReply) return { kind: 'unavailable', executed: error.executed };
      throw error;
    }
  }

  return {
    async send(request, { signal } = {}) {
      checkPayload(agency, request);
      const { key, intent, dossier, payload } = request;
      const body = { intent, dossier, payload };
      return converse({ method: 'POST', path: requests, key, body, signal }, (reply) =>
        readSend(reply, { agency, intent }),
      );
    },
    async sendBatch(all, { signal } = {}) {
      for (const request of all) checkPayload(agency, request);
      const asked = all.map(({ intent }) => ({ agency, intent }));
      const read = (reply: Reply) => readBatch(reply, asked);
      const body = { requests: all.map(({ key, intent, dossier, payload }) => ({ key, intent, dossier, payload })) };
      const answered = await converse({ method: 'POST', path: `${base}/batches`, body, signal }, read);
      return answered && !Array.isArray(answered) ? all.map(() => answered) : answered;
    },
    ask: (key, intent, { signal } = {}) =>
      converse({ method: 'GET', path: `${requests}/${encodeURIComponent(key)}`, signal }, (reply) =>
        readAsk(reply, { agency, intent }),
      ),
    undo: (key, { signal } = {}) =>
      converse(
        { method: 'POST', path: `${requests}/${encodeURIComponent(key)}/undo`, key: `${key}/undo`, signal },
        readUndo,
      ),
    close: () => pool.destroy(),
  };
}
