import { setTimeout as sleep } from 'node:timers/promises';
import { openPool } from '@lienthong/ledger';

const LOOK_MS = 50;
/** An agenda is worked off in fewer events than this. */
const LOOKS_BACK = 60;

/** $1: epoch ms. Only a run's own events count: whoever hands something in needs the database alone. */
const FIRST = `
  select min((text::jsonb ->> 'recordedAt')::float8) as at
    from dossier join event using (dossier_id)
   where progress_at > to_timestamp($1::float8 / 1000) and event.seq > dossier.seq - ${LOOKS_BACK}
     and (text::jsonb ->> 'recordedAt')::float8 > $1 and text::jsonb ->> 'actor' like 'run:%'`;

/** When work went on for the first time after an instant (epoch ms); throws when it does not within so long. */
export async function firstProgressAfter(databaseUrl: string, instant: number, withinMs: number): Promise<number> {
  const pool = openPool({ url: databaseUrl, max: 1 });
  try {
    while (Date.now() < instant + withinMs) {
      const found = await pool.query<{ at: number | null }>(FIRST, [instant]).then(
        ({ rows }) => rows[0]?.at,
        () => null,
      );
      if (found) return found;
      await sleep(LOOK_MS);
    }
    throw new Error(`no progress within ${withinMs} ms`);
  } finally {
    await pool.end();
  }
}
