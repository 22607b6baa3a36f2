import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { isKnownAgency } from '@lienthong/agencies';
import { problem } from '../desk/operation';
import { serveProvince, type ProvinceServing } from '../province/serve-province';
import { serveIdentityProvider, type IdentityProvider } from '../identity-provider/serve-identity-provider';
import { serveAdmin } from './serve-admin';
import { serveAgency } from './serve-agency';
import { writeReply } from './write-reply';

export interface Served extends ProvinceServing {
  identityProvider: IdentityProvider;
  logger: Logger;
}

/** First path segment: an agency, `province`, `idp`, or `_mock`. */
export function route(served: Served): RequestListener {
  return (request, response) => {
    serve(served, request, response).catch((error: Error) => {
      served.logger.error({ error: error.name, at: error.stack?.split('\n')[1]?.trim() }, 'defect');
      if (!response.headersSent) writeReply(response, problem(500, 'defect', 'the mock itself failed'));
    });
  };
}

async function serve(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(`http://mock${request.url ?? '/'}`);
  const [, first = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(url.pathname) ?? [];
  if (first === '_mock') return serveAdmin(served, url, request, response);
  if (first === 'idp') return serveIdentityProvider(served.identityProvider, rest, request, response);
  if (first === 'province') return serveProvince(served, rest, request, response);
  if (!isKnownAgency(first)) return writeReply(response, problem(404, 'route', 'no such agency'));
  const operation = await serveAgency(served, first, rest, { request, response });
  // Keys are ids only (libs/agencies request-key.ts), so they may be logged; payloads and results never are.
  served.logger.debug({ agency: first, operation: operation?.kind, key: operation?.key, status: response.statusCode });
}
