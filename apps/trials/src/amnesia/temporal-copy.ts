import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type { Stack } from '@lienthong/stack';

/** SQLite's own, beside the file itself. */
const suffixes = ['', '-wal', '-shm'];
const copyOf = (database: string): string => `${database}.earlier`;

/** Keeps Temporal's database as it is at this moment. */
export const copyTemporal = ({ temporal }: Stack): Promise<void> =>
  whileDown(temporal, () => replaceAll(temporal.database, copyOf(temporal.database)));

/** Temporal wakes up at the moment of the copy, and knows nothing of what came after. */
export const restoreTemporal = ({ temporal }: Stack): Promise<void> =>
  whileDown(temporal, () => replaceAll(copyOf(temporal.database), temporal.database));

async function whileDown({ process }: Stack['temporal'], work: () => void): Promise<void> {
  await process.suspend();
  try {
    work();
  } finally {
    await process.resume();
  }
}

function replaceAll(from: string, to: string): void {
  for (const suffix of suffixes) {
    rmSync(to + suffix, { force: true });
    if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix);
  }
}
