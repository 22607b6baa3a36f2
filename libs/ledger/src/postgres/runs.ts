import type { Pool } from 'pg';
import { query } from './pool';

export interface Run {
  runId: string;
  dossierId: string;
  ended: 'archived' | 'lost' | null;
}

export type TakenRun = Pick<Run, 'runId' | 'dossierId'>;

const TAKE = `
  with due as (
    select run_id from run join dossier using (dossier_id)
     where ended is null and not owes and wake_at is null
       and greatest(progress_at + interval '500 milliseconds', looked_at + $2 * interval '1 millisecond') < clock_timestamp()
     order by progress_at limit $1 for update of run skip locked)
  update run set looked_at = clock_timestamp() from due where run.run_id = due.run_id
  returning run.run_id as "runId", dossier_id as "dossierId"`;

/** Temporal runs that worked on dossiers, their archived histories and the code that wrote them. */
export class Runs {
  constructor(private readonly pool: Pool) {}

  of(dossierId: string): Promise<Run[]> {
    const text =
      'select run_id as "runId", dossier_id as "dossierId", ended from run where dossier_id = $1 order by started_at, run_id';
    return query<Run>(this.pool, text, [dossierId]);
  }

  /**
   * Takes runs that are not archived yet and whose dossiers owe nothing any more, those at rest for longest first, and keeps
   * other workers off them for `againMs`: a run may just be ending.
   */
  take(limit: number, againMs: number): Promise<TakenRun[]> {
    return query<TakenRun>(this.pool, TAKE, [limit, againMs]);
  }

  /** Only for what the ledger says already: else it is written with the event. */
  async markEnded(runId: string, ended: 'archived' | 'lost'): Promise<void> {
    await query(this.pool, 'update run set ended = $2 where run_id = $1', [runId, ended]);
  }

  async history(runId: string): Promise<Buffer | undefined> {
    const [row] = await query<{ history: Buffer }>(this.pool, 'select history from run_history where run_id = $1', [
      runId,
    ]);
    return row?.history;
  }

  async keepBundle(sha256: string, code: string): Promise<void> {
    await query(this.pool, 'insert into workflow_bundle (sha256, code) values ($1, $2) on conflict do nothing', [
      sha256,
      code,
    ]);
  }

  async bundle(sha256: string): Promise<string | undefined> {
    const [row] = await query<{ code: string }>(this.pool, 'select code from workflow_bundle where sha256 = $1', [
      sha256,
    ]);
    return row?.code;
  }
}
