import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { History } from '@lienthong/audit';

const folder = join(__dirname, 'histories');

export interface Recorded {
  name: string;
  dossierId: string;
  history: History;
}

/** Keeps the history of a path, so that later workflow code is held against it. */
export function recordHistory(title: string, { dossierId, history }: Omit<Recorded, 'name'>): void {
  mkdirSync(folder, { recursive: true });
  const file = `${title.toLowerCase().replace(/[^a-z]+/g, '-')}.json`;
  const text = JSON.stringify({ dossierId, history: JSON.parse(historyToJSON(history)) as unknown }, null, 1);
  writeFileSync(join(folder, file), `${text}\n`);
}

export const recordedHistories = (): Recorded[] =>
  readdirSync(folder).map((name) => {
    const { dossierId, history } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      dossierId: string;
      history: unknown;
    };
    return { name, dossierId, history: historyFromJSON(history) };
  });
