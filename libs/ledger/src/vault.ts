import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { canonical } from './canonical';

/** Legal facts stay with the dossier; contact data can be erased on request (domain D12). */
export type Half = 'legal' | 'contact';

/** Private content on its way into the vault. */
export interface Secret {
  section: string;
  legal: unknown;
  contact?: unknown;
}

/** Names a content for ever: bound into its ciphertext, so that no row can be passed off as another. */
export interface Place {
  dossierId: string;
  half: Half;
  section: string;
  eventId: string;
}

const ALGORITHM = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** Each part preceded by its length, so that no two different lists of parts give the same bytes. */
export const lengthPrefixed = (...parts: string[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );

export function encrypt(key: Buffer, content: Uint8Array, bound: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(bound);
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Throws when key, binding or bytes are not those of the encryption. */
export function decrypt(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV), { authTagLength: TAG }).setAAD(bound);
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
}

export const newKey = (): Buffer => randomBytes(32);

export const wrapKey = (kek: Buffer, key: Buffer, dossierId: string, half: Half): Buffer =>
  encrypt(kek, key, lengthPrefixed('key', dossierId, half));

export const unwrapKey = (kek: Buffer, wrapped: Buffer, dossierId: string, half: Half): Buffer =>
  decrypt(kek, wrapped, lengthPrefixed('key', dossierId, half));

const bindingOf = ({ dossierId, half, section, eventId }: Place): Buffer =>
  lengthPrefixed('entry', dossierId, half, section, eventId);

export const seal = (key: Buffer, content: unknown, place: Place): Buffer =>
  encrypt(key, Buffer.from(canonical(content)), bindingOf(place));

export const unseal = (key: Buffer, sealed: Buffer, place: Place): unknown =>
  JSON.parse(decrypt(key, sealed, bindingOf(place)).toString());

/** HMAC-SHA-256 under a key derived from the dossier's legal key: it dies with that key. */
export function keyedDigest(legalKey: Buffer, { section, legal, contact }: Secret): string {
  return createHmac('sha256', digestKey(legalKey))
    .update(canonical({ section, legal, ...(contact !== undefined && { contact }) }))
    .digest('hex');
}

/** By the key that they are derived from, for as long as somebody has that one. */
const digestKeys = new WeakMap<Buffer, KeyObject>();

function digestKey(legalKey: Buffer): KeyObject {
  const known = digestKeys.get(legalKey);
  if (known) return known;
  const derived = createSecretKey(Buffer.from(hkdfSync('sha256', legalKey, '', 'lienthong digest', 32)));
  digestKeys.set(legalKey, derived);
  return derived;
}
