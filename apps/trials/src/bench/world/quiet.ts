import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

const LOOK_MS = 100;

/** What our system has still to do for cases that are finished: messages to bring, histories to archive. */
export interface Remaining {
  messages: number;
  runs: number;
}

export async function remaining(database: Pool): Promise<Remaining> {
  const { rows } = await database.query<Remaining>(`
    select (select count(*) from outbox where acknowledged_at is null)::int as messages,
           (select count(*) from run where ended is null)::int as runs`);
  return rows[0]!;
}

/** Until nothing is left to do; answers how long that took (ms). */
export async function untilQuiet(database: Pool, withinMs: number): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const { messages, runs } = await remaining(database);
    const tookMs = performance.now() - startedAt;
    if (messages === 0 && runs === 0) return tookMs;
    if (tookMs > withinMs) throw new Error(`after ${withinMs} ms still ${messages} messages and ${runs} runs are open`);
    await sleep(LOOK_MS);
  }
}
