import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { History } from '@lienthong/audit';

const folder = join(__dirname, 'histories');

export interface Recorded {
  /** With the day on which it was recorded: `2026-11-29/….json`. */
  name: string;
  dossierId: string;
  history: History;
}

/** Keeps the history of a path under today's date, so that later workflow code is held against it; those of before stay. */
export function recordHistory(title: string, { dossierId, history }: Omit<Recorded, 'name'>): void {
  const ofToday = join(folder, new Date().toISOString().slice(0, 'yyyy-mm-dd'.length));
  mkdirSync(ofToday, { recursive: true });
  const file = `${title.toLowerCase().replace(/[^a-z]+/g, '-')}.json`;
  const text = JSON.stringify({ dossierId, history: JSON.parse(historyToJSON(history)) as unknown }, null, 1);
  writeFileSync(join(ofToday, file), `${text}\n`);
}

export const recordedHistories = (): Recorded[] =>
  readdirSync(folder)
    .flatMap((day) => readdirSync(join(folder, day)).map((file) => join(day, file)))
    .map((name) => {
      const { dossierId, history } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        dossierId: string;
        history: unknown;
      };
      return { name, dossierId, history: historyFromJSON(history) };
    });
