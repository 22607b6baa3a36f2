import { createHmac, hkdfSync } from 'node:crypto';
import { sha256 } from '../canonical';
import { decrypt, encrypt, lengthPrefixed, newKey } from '../vault';
import type { PaperType } from './paper-type';

/** Whose paper it is and what it claims to be: bound into its ciphertext, so that no row can be passed off as another. */
export interface PaperPlace {
  paperId: string;
  owner: string;
  type: PaperType;
}

export interface SealedPaper {
  sealed: Buffer;
  /** The paper's own key, under the key-encryption key. */
  wrapped: Buffer;
  /** HMAC under a key derived from the paper's: reveals nothing of the content, and dies with it. */
  digest: string;
}

const SHA256_BYTES = 32;

const bindingOf = (what: 'paper' | 'paper-key', { paperId, owner, type }: PaperPlace): Buffer =>
  lengthPrefixed(what, paperId, owner, type);

/** RE-04: the plain SHA-256 goes inside, where only those who may read the paper can read it. */
export function sealPaper(keyEncryptionKey: Buffer, place: PaperPlace, bytes: Buffer): SealedPaper {
  const key = newKey();
  const digestKey = Buffer.from(hkdfSync('sha256', key, '', 'lienthong paper digest', 32));
  return {
    sealed: encrypt(key, Buffer.concat([sha256(bytes), bytes]), bindingOf('paper', place)),
    wrapped: encrypt(keyEncryptionKey, key, bindingOf('paper-key', place)),
    digest: createHmac('sha256', digestKey).update(bytes).digest('hex'),
  };
}

/** Throws when key, place or bytes are not those of the sealing. */
export function openPaper(
  keyEncryptionKey: Buffer,
  place: PaperPlace,
  { sealed, wrapped }: Pick<SealedPaper, 'sealed' | 'wrapped'>,
): Buffer {
  const key = decrypt(keyEncryptionKey, wrapped, bindingOf('paper-key', place));
  const content = decrypt(key, sealed, bindingOf('paper', place));
  const bytes = content.subarray(SHA256_BYTES);
  if (!sha256(bytes).equals(content.subarray(0, SHA256_BYTES))) throw new Error('a paper is not what was kept');
  return bytes;
}
