import type { Agenda } from '@lienthong/dossier';
import type { Pool } from 'pg';
import { query } from './pool';

export interface Undelivered {
  dossierId: string;
  agenda: Agenda;
  /** Nobody has tried to tell Temporal of this dossier before. */
  isFirst: boolean;
}

/** `runId`: of the run that was started or signalled, if any. */
export interface Delivered extends Pick<Undelivered, 'dossierId' | 'agenda'> {
  runId?: string;
}

const TAKE = `
  with due as (
    select dossier_id, agenda_seq > sent_seq as fresh, sent_seq = 0 as first from dossier
     where stirs and (
           (agenda_seq > delivered_seq and (owes or wake_at is not null or delivered_seq > 0)
            and (agenda_seq > sent_seq or sent_at < clock_timestamp() - $2::int * interval '1 millisecond'))
        or ((owes or wake_at < clock_timestamp() - $2::int * interval '1 millisecond')
            and greatest(progress_at, sent_at) < clock_timestamp() - $2::int * (1 << least(resends, 10)) * interval '1 millisecond'))
     order by progress_at limit $1 for update skip locked)
  update dossier
     set sent_seq = agenda_seq, sent_at = clock_timestamp(), resends = case when due.fresh then 0 else resends + 1 end
    from due where dossier.dossier_id = due.dossier_id
  returning dossier.dossier_id as "dossierId", agenda, due.first as "isFirst"`;

const DELIVERED = `
  with told as (select * from unnest($1::uuid[], $2::int[], $3::text[]) as told(dossier_id, seq, run_id)),
       known as (insert into run (run_id, dossier_id) select run_id, dossier_id from told where run_id is not null
                 on conflict do nothing)
  update dossier set delivered_seq = told.seq, stirs = owes or wake_at is not null or agenda_seq > told.seq
    from told where dossier.dossier_id = told.dossier_id and delivered_seq < told.seq`;

/** What Temporal must be told: agendas that changed since it was last told, and whatever stands without progress. */
export class Delivery {
  constructor(private readonly pool: Pool) {}

  /**
   * Takes up to `limit` agendas, oldest progress first, and keeps other relays off them for `staleMs`.
   * Level-triggered: what is owed or past its wakeAt without progress for `staleMs` is taken again regardless,
   * each time after twice the wait, so that an agency down for a day does not fill its run's history.
   */
  take(limit: number, staleMs: number): Promise<Undelivered[]> {
    return query<Undelivered>(this.pool, TAKE, [limit, staleMs]);
  }

  /** The calls that told Temporal returned. What a run has meanwhile written itself is not written again. */
  async delivered(all: Delivered[]): Promise<void> {
    await query(this.pool, DELIVERED, [
      all.map(({ dossierId }) => dossierId),
      all.map(({ agenda }) => agenda.seq),
      all.map(({ runId }) => runId ?? null),
    ]);
  }
}
