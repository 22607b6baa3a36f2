import type { IncomingMessage, ServerResponse } from 'node:http';
import { findMisfit } from '@lienthong/agencies';
import { problem, type Reply } from '../desk/operation';
import { readJson } from '../http/read-body';
import { writeReply } from '../http/write-reply';
import { findClaims, Grant, lifetimeSeconds, signToken } from './grant';
import { algorithm, type SigningKey } from './signing-key';

export interface IdentityProvider {
  key: SigningKey;
  issuer: string;
  defaultUnit?: string | undefined;
}

/** Stands in for VNeID's login: OpenID discovery, keys, and a grant that asks for nothing. */
export async function serveIdentityProvider(
  provider: IdentityProvider,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  writeReply(response, await answer(provider, path, request));
}

async function answer(provider: IdentityProvider, path: string, request: IncomingMessage): Promise<Reply> {
  switch (`${request.method} ${path}`) {
    case 'GET /.well-known/openid-configuration':
      return { status: 200, body: discovery(provider.issuer) };
    case 'GET /jwks':
      return { status: 200, body: { keys: [provider.key.publicJwk] } };
    case 'POST /token':
      return grantToken(provider, await readJson(request));
    default:
      return problem(404, 'route', 'no such route');
  }
}

async function grantToken({ key, issuer, defaultUnit }: IdentityProvider, body: unknown): Promise<Reply> {
  const misfit = findMisfit(Grant, body);
  if (misfit) return invalidRequest(`the grant does not fit: ${misfit}`);
  const claims = findClaims(body as Grant, key, defaultUnit);
  if (!claims) return invalidRequest('an officer needs a unit');
  const token = await signToken(claims, issuer, key);
  return {
    status: 200,
    body: { access_token: token, token_type: 'Bearer', expires_in: lifetimeSeconds },
    headers: { 'cache-control': 'no-store' },
  };
}

const invalidRequest = (description: string): Reply => ({
  status: 400,
  body: { error: 'invalid_request', error_description: description },
});

const discovery = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: [algorithm],
});
