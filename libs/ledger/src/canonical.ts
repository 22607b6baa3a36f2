import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** JSON text of RFC 8785: one text per value, so that a hash means the value. Throws on what JSON cannot hold. */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('value has no JSON text');
  return text;
};

export const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Hex SHA-256 of a value's canonical text. */
export const digestOf = (value: unknown): string => sha256(canonical(value)).toString('hex');
