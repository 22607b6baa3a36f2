import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export interface Claims {
  role?: string;
  sub?: string;
  unit?: string;
  personal_id?: string;
}

/** An identity provider with one key: publishes it, and signs what a spec wants signed. */
export interface MockIssuer {
  issuer: string;
  token(claims: Claims, changes?: Partial<JWTPayload>): Promise<string>;
  privateKey: CryptoKey;
  publicJwk: object;
  stop(): Promise<void>;
}

export const KEY_ID = 'key-1';

export async function startIssuer(): Promise<MockIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'EdDSA', use: 'sig' };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [publicJwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/idp`;
  const token = ({ role, sub = `${role}-1`, ...claims }: Claims, changes: Partial<JWTPayload> = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const payload = { role, sub, ...claims, iss: issuer, aud: 'lienthong', iat: now, exp: now + 600, ...changes };
    return new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', kid: KEY_ID }).sign(privateKey);
  };
  return { issuer, token, privateKey, publicJwk, stop: () => stop(server) };
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
