import { createHmac } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { readOrCreate } from '../journal/private-file';

export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  /** What the world may see. */
  publicJwk: JWK;
  /** A stable stand-in for a text, which nobody without the key can reverse by guessing. */
  pseudonym(text: string): string;
}

export const algorithm = 'RS256';

/** Kept in a file (mode 0600), so that tokens outlive a restart. */
export async function openSigningKey(path: string): Promise<SigningKey> {
  const jwk = JSON.parse(await readOrCreate(path, createJwk)) as JWK;
  const { kty, n, e } = jwk;
  const kid = await calculateJwkThumbprint(jwk);
  return {
    kid,
    privateKey: (await importJWK(jwk, algorithm)) as CryptoKey,
    publicJwk: { kty, n, e, kid, alg: algorithm, use: 'sig' } as JWK,
    pseudonym: (text) => createHmac('sha256', String(jwk.d)).update(text).digest('hex').slice(0, 16),
  };
}

async function createJwk(): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength: 2048 });
  return JSON.stringify(await exportJWK(privateKey));
}
