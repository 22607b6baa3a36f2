import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Arming, Fired } from '@lienthong/failpoints';

const LOOK_MS = 100;

/** Whole or not at all: a process may look at any time. */
export function arm(directory: string, arming: Arming): void {
  const draft = join(directory, 'draft.json');
  writeFileSync(draft, JSON.stringify(arming));
  renameSync(draft, join(directory, 'armed.json'));
}

export const disarm = (directory: string): void => rmSync(join(directory, 'armed.json'), { force: true });

/** What fired, as soon as it has; undefined when it did not within that time. */
export async function firedWithin(directory: string, id: string, withinMs: number): Promise<Fired | undefined> {
  for (const until = Date.now() + withinMs; ; await sleep(LOOK_MS)) {
    const fired = firedIn(directory).find((one) => one.id === id);
    if (fired || Date.now() > until) return fired;
  }
}

/** A line that its process did not live to finish is none. */
function firedIn(directory: string): Fired[] {
  const file = join(directory, 'fired.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Fired);
}
