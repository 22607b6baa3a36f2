import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry } from '../world';

/** The agencies' journal as it lies on disk; a last line that a kill tore never happened. */
export function readJournal(stateDir: string): JournalEntry[] {
  const file = join(stateDir, 'agencies', 'journal.jsonl');
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JournalEntry);
}
