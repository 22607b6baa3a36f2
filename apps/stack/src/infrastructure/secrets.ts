import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './private-file';

export type Secrets = {
  /** The secret of this name, base64url, made of `bytes` random bytes when it is first asked for. */
  secret(name: string, bytes?: number): string;
  has(name: string): boolean;
};

/** The stack's own keys and passwords, kept in `<stateDir>/secrets.json`. */
export function openSecrets(stateDir: string): Secrets {
  const file = join(stateDir, 'secrets.json');
  return {
    has: (name) => Object.hasOwn(read(file), name),
    secret: (name, bytes = 32) => {
      // Read anew each time: another process of the same stack may have added one.
      const known = read(file);
      const found = known[name];
      if (found !== undefined) return found;
      const made = randomBytes(bytes).toString('base64url');
      writePrivately(file, { ...known, [name]: made });
      return made;
    },
  };
}

const read = (file: string): Record<string, string> => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
