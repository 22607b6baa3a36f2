import { Problem } from '@lienthong/dossier';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

const FETCH_TIMEOUT_MS = 2_000;

/** The identity provider's public keys. While it cannot be reached the keys we know still count; without any, nobody is let in. */
export function signingKeysOf(issuer: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(`${issuer}/jwks`), { timeoutDuration: FETCH_TIMEOUT_MS });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (!isOutage(error)) throw error;
      const known = remote.jwks();
      if (!known) throw new Problem('unavailable', 'the identity provider does not answer');
      return createLocalJWKSet(known)(header, token);
    }
  };
}

/** No keys came: time-out, no connection, or an answer that is no key set. A key that does not fit is the token's fault. */
const isOutage = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'].includes(error.code);
