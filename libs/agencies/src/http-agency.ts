import { Pool } from 'undici';
import type { AgencyId } from '@lienthong/plan';
import type { Unavailable } from './answer';
import type { AgencyDirectory } from './directory';
import type { AgencyPort, AgencyRequest } from './port';
import { findMessage } from './schemas';
import { defaultLimits, exchange, NoReply, type Call, type HttpLimits, type Reply } from './wire/exchange';
import { readAsk, readSend, readUndo } from './wire/read-reply';
import { findMisfit } from './wire/validate';

/** Thrown when a payload does not fit the agency's messages: our own defect; retrying cannot help. */
export class InvalidPayload extends Error {
  readonly code = 'agency.invalid-payload';
}

export interface HttpAgencyOptions {
  agency: AgencyId;
  url: string;
  limits?: Partial<HttpLimits>;
  /** Most connections at a time; further calls wait, and their limits run meanwhile. */
  connections?: number;
}

export type ClosableAgency = AgencyPort & { close(): Promise<void> };

/** The adapter over real HTTP (PROTOCOL.md). Each agency has its own connections, so that a stuck one starves no other. */
export function httpAgency({ agency, url, limits: chosen, connections = 128 }: HttpAgencyOptions): ClosableAgency {
  const limits: HttpLimits = { ...defaultLimits, ...chosen };
  const { origin, pathname } = new URL(url);
  const requests = `${pathname.replace(/\/+$/, '')}/requests`;
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

/** One adapter per entry of the directory. */
export function httpAgencies(
  directory: AgencyDirectory,
  limits?: Partial<HttpLimits>,
): { ports: Record<AgencyId, AgencyPort>; close(): Promise<void> } {
  const agencies = Object.entries(directory).map(
    ([agency, { url }]) => [agency, httpAgency({ agency, url, ...(limits ? { limits } : {}) })] as const,
  );
  return {
    ports: Object.fromEntries(agencies),
    close: async () => void (await Promise.all(agencies.map(([, adapter]) => adapter.close()))),
  };
}

function checkPayload(agency: AgencyId, { intent, payload }: AgencyRequest): void {
  const schemas = findMessage(agency, intent);
  if (!schemas) throw new InvalidPayload(`${agency} knows no intent ${intent}`);
  const misfit = findMisfit(schemas.payload, payload);
  if (misfit) throw new InvalidPayload(`payload of ${agency}/${intent} does not fit: ${misfit}`);
}
