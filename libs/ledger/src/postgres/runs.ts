import type { Pool } from 'pg';
import { query } from './pool';

export interface Run {
  runId: string;
  dossierId: string;
  ended: 'archived' | 'lost' | null;
}

/** Temporal runs that worked on dossiers, their archived histories and the code that wrote them. */
export class Runs {
  constructor(private readonly pool: Pool) {}

  of(dossierId: string): Promise<Run[]> {
    const text =
      'select run_id as "runId", dossier_id as "dossierId", ended from run where dossier_id = $1 order by started_at, run_id';
    return query<Run>(this.pool, text, [dossierId]);
  }

  async archive(runId: string, history: Uint8Array): Promise<void> {
    await query(
      this.pool,
      `with kept as (insert into run_history (run_id, history) values ($1, $2) on conflict do nothing)
       update run set ended = 'archived' where run_id = $1`,
      [runId, history],
    );
  }

  async markLost(runId: string): Promise<void> {
    await query(this.pool, `update run set ended = 'lost' where run_id = $1`, [runId]);
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
