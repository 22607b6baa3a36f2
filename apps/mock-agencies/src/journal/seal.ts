import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readOrCreate } from './private-file';

/** Keeps personal data readable for this process and meaningless in the journal. */
export interface Seal {
  /** Keyed, because a birth date or a twelve-digit number behind a plain hash is quickly guessed. */
  digest(...parts: string[]): string;
  close(value: unknown): string;
  open(sealed: string): unknown;
}

export async function openSeal(directory: string): Promise<Seal> {
  const root = await readOrCreate(join(directory, 'seal.key'), () => randomBytes(32).toString('base64'));
  return sealWith(Buffer.from(root, 'base64'));
}

export function sealWith(root: Buffer): Seal {
  const derive = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', root, '', purpose, 32)));
  const digestKey = derive('digest');
  const cipherKey = derive('cipher');
  return {
    digest: (...parts) =>
      createHmac('sha256', digestKey).update(JSON.stringify(parts)).digest('base64url').slice(0, 22),
    close(value) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce);
      const content = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const cipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      return JSON.parse(Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString());
    },
  };
}
