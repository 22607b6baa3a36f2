import { setTimeout as sleep } from 'node:timers/promises';
import { openPool } from '@lienthong/ledger';

/** What still moves, by kind. */
export interface Unrest {
  owing: number;
  undelivered: number;
  untold: number;
  jobs: number;
  dates: number;
  seqs: number;
}

const LOOK_MS = 250;

/** $1: the dossiers, null = all. A job that failed for good is no unrest but a finding, and so is a message refused. */
const LOOK = `
  with of as (select * from dossier where $1::uuid[] is null or dossier_id = any($1))
  select
    (select count(*)::int from of where owes or wake_at is not null) as owing,
    (select count(*)::int from of where agenda_seq > delivered_seq and delivered_seq > 0 and (owes or wake_at is not null)) as undelivered,
    (select count(*)::int from outbox where acknowledged_at is null and ($1::uuid[] is null or dossier_id = any($1))) as untold,
    (select count(*)::int from graphile_worker.jobs where attempts < max_attempts) as jobs,
    (select count(*)::int from of where next_date <= (extract(epoch from clock_timestamp()) * 1000)::bigint) as dates,
    (select coalesce(sum(seq), 0)::int from of) as seqs`;

/** Until nothing is owed, told or jobbed any more, at two looks one after the other; false when that did not come. */
export async function rest(databaseUrl: string, dossierIds: string[] | undefined, withinMs: number): Promise<boolean> {
  const pool = openPool({ url: databaseUrl, max: 1 });
  const until = Date.now() + withinMs;
  let before: Unrest | undefined;
  try {
    for (;;) {
      // The database itself may just be coming back.
      const now = await pool.query<Unrest>(LOOK, [dossierIds ?? null]).then(
        ({ rows }) => rows[0],
        () => undefined,
      );
      if (now && before && isStill(now) && now.seqs === before.seqs) return true;
      before = now && isStill(now) ? now : undefined;
      if (Date.now() > until) return false;
      await sleep(LOOK_MS);
    }
  } finally {
    await pool.end();
  }
}

const isStill = ({ owing, undelivered, untold, jobs, dates }: Unrest): boolean =>
  owing + undelivered + untold + jobs + dates === 0;
