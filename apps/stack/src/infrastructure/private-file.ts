import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

/** Writes JSON that only we may read, whole or not at all, on disk before it returns. */
export function writePrivately(file: string, content: unknown): void {
  const draft = `${file}.${randomUUID()}`;
  const fd = openSync(draft, 'wx', 0o600);
  try {
    writeSync(fd, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(draft, file);
}
