import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** Reads a secret's file, or makes it, mode 0600. Renamed into place, so that a kill never leaves half a key. */
export async function readOrCreate(path: string, create: () => string | Promise<string>): Promise<string> {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const content = await create();
  const draft = `${path}.${process.pid}.new`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
  return content;
}
