import { setTimeout as sleep } from 'node:timers/promises';
import { openPool } from '@lienthong/ledger';

/** What still moves, by kind. */
export interface Unrest {
  owing: number;
  undelivered: number;
  untold: number;
  unarchived: number;
  dates: number;
  seqs: number;
}

const LOOK_MS = 250;

/** $1: the dossiers, null = all. A message refused is no unrest but a finding. */
const LOOK = `
  with of as (select * from dossier where $1::uuid[] is null or dossier_id = any($1))
  select
    (select count(*)::int from of where owes or wake_at is not null) as owing,
    (select count(*)::int from of where agenda_seq > delivered_seq and (owes or wake_at is not null or delivered_seq > 0)) as undelivered,
    (select count(*)::int from outbox where acknowledged_at is null and ($1::uuid[] is null or dossier_id = any($1))) as untold,
    (select count(*)::int from run join of using (dossier_id) where ended is null and not owes and wake_at is null) as unarchived,
    (select count(*)::int from of where next_date <= (extract(epoch from clock_timestamp()) * 1000)::bigint) as dates,
    (select coalesce(sum(seq), 0)::int from of) as seqs`;

/** Until nothing is owed, told or archived any more, at two looks one after the other; false when that did not come. */
export async function rest(
  databaseUrl: string,
  { dossierIds, withinMs, say }: { dossierIds?: string[]; withinMs: number; say(line: string): void },
): Promise<boolean> {
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
      if (Date.now() > until) {
        say(`no rest: ${JSON.stringify(now ?? 'no database')}`);
        return false;
      }
      await sleep(LOOK_MS);
    }
  } finally {
    await pool.end();
  }
}

const isStill = ({ owing, undelivered, untold, unarchived, dates }: Unrest): boolean =>
  owing + undelivered + untold + unarchived + dates === 0;
