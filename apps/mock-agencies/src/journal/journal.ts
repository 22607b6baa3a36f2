import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './entry';

export interface Journal {
  /** Entries of earlier lives, oldest first. */
  past: Entry[];
  /** Written to the file before it returns: an answer is given only after its entry can survive SIGKILL. */
  append(entries: Entry[]): void;
  close(): void;
}

/** @throws when a line other than the last is damaged: state folded from it would be a guess. */
export function openJournal(directory: string): Journal {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'journal.jsonl');
  const past = existsSync(path) ? readPast(path) : [];
  const file = openSync(path, 'a', 0o600);
  let open = true;
  return {
    past,
    append(entries) {
      // After close a straggling request must find the door shut, not a reused file descriptor.
      if (!open) throw new Error('journal is closed');
      writeAll(file, Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')));
    },
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}

function readPast(path: string): Entry[] {
  const bytes = readFileSync(path);
  // A kill in the middle of a write tears the last line. It was never answered, so it never happened.
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole < bytes.length) truncateSync(path, whole);
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
  return lines.map((line, index) => parse(line, index + 1));
}

function parse(line: string, number: number): Entry {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    throw new Error(`journal is damaged at line ${number}`);
  }
}

function writeAll(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
